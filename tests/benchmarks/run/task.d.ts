/**
 * `small`: read a message many times and drop it. `kept`: read a file and keep the result. `write`: write that result.
 */
export type Task = 'small' | 'kept' | 'write'

export interface Result {
  /** Milliseconds for one time. */
  readonly ms: number
  /** The same for every variant, or they did not do the same. */
  readonly checksum: number
  /** Bytes that the result keeps from being collected, outside of the data itself. */
  readonly heap?: number
}

/** One task, measured for all variants. */
export interface Row {
  readonly workload: string
  readonly task: Task
  readonly variants: Readonly<Record<string, Figures>>
}

export interface Figures {
  /** The median of all rounds, in milliseconds. */
  readonly ms: number
  readonly heap: number | undefined
  /** How many times faster than each other variant: the median of the ratios within the rounds. */
  readonly faster: Readonly<Record<string, number>>
}
