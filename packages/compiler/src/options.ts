/** What changes the code that a spec is compiled to. Nothing is required. */
export interface CompileOptions {
  /** `read` leaves writing, checking and creating out, for a smaller bundle. Default: `read-write`. */
  readonly mode?: 'read-write' | 'read' | undefined
  /** `number` reads 64-bit integers as numbers, which throw beyond +-2^53 instead of rounding. Default: `bigint`. */
  readonly int64?: 'bigint' | 'number' | undefined
  /**
   * Whether each class has a static `_members`, for a program that shows objects of any spec: a list of `{ name, kind, enum }`,
   * where `kind` is `param`, `field`, `parse-instance` or `value-instance`, and `enum` is the enum that its values are of.
   * Default: `false`.
   */
  readonly members?: boolean | undefined
}
