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

/** One thing that was measured of all variants that can do it. */
export interface Row {
  readonly workload: string
  readonly measure: string
  readonly unit: 'ms' | 'bytes'
  /** By name. */
  readonly variants: Readonly<Record<string, Figures>>
}

export interface Figures {
  /** The median of all rounds. */
  readonly value: number
  /** How many times as large the value of each other variant is: the median of the ratios within the rounds. */
  readonly others: Readonly<Record<string, number>>
}
