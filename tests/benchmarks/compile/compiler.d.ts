/** Starts a pass over specs, for which nothing is known of earlier passes. */
export type StartPass = () => Compile

/** Compiles a spec to JavaScript. Tells whether it could. */
export type Compile = (path: string) => Promise<boolean>

/** What a process tells that has compiled specs. */
export interface Compiled {
  /** Milliseconds of each pass. The first is that of a compiler which has just been loaded. */
  readonly passes: readonly number[]
  /** How many specs compiled. */
  readonly checksum: number
  /** The most memory that the process had when the first pass was over, in bytes. */
  readonly peak: number
}
