import type { Tree, Workload } from '../workloads/workload.js'

/** One way to do the work. */
export interface Variant {
  read(bytes: Uint8Array<ArrayBuffer>): Tree
  /** Undefined where it can't write. */
  readonly write: ((root: Tree) => Uint8Array) | undefined
}

/** Makes a variant for a workload; compiles the spec, if it uses that. */
export type LoadVariant = (workload: Workload) => Promise<Variant>
