/** Something that should not have happened. */
export interface Finding {
  /** `lost`: the process that ran it ended, or hung. */
  readonly kind: 'escaped' | 'slow' | 'lost'
  readonly id: string
  readonly bytes: Uint8Array
  /** The seed of what was changed before it was written. */
  readonly edits: number
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
  readonly findings: readonly Finding[]
}

/** What a worker is told to do. */
export interface FormatTask {
  readonly id: string
  readonly inputs: number
  readonly seed: number
}

/** What it answers. */
export type Answer = FormatReport & {
  /** The most memory that its process has had, in bytes. */
  readonly memory: number
}
