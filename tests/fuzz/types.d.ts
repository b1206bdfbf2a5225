export interface Input {
  readonly bytes: Uint8Array
  /** The seed of what is changed before it is written; 0 if nothing is. */
  readonly edits: number
}

/** Something that should not have happened. */
export interface Finding extends Input {
  /** `lost`: the process that ran it ended, or hung. */
  readonly kind: 'escaped' | 'slow' | 'lost'
  readonly id: string
  readonly what: string
}

export interface FormatReport {
  readonly id: string
  readonly inputs: number
  readonly ms: number
  /** In milliseconds. */
  readonly slowest: number
  /** How many inputs did something that none had done before. */
  readonly accepted: number
  /** How many branches of the generated code were taken. */
  readonly branches: number
  /** Small inputs that together take what any small one has taken. */
  readonly cover: readonly Input[]
  readonly findings: readonly Finding[]
}

/** What a worker is told to do. */
export interface FormatTask {
  readonly id: string
  readonly inputs: number
  readonly seed: number
  /** Whether what it finds becomes part of the project, so that nothing may be made of the samples. */
  readonly isForCorpus: boolean
}

/** What it answers. */
export type Answer = FormatReport & {
  /** The most memory that its process has had, in bytes. */
  readonly memory: number
}
