import type { Codec, Workload } from '../workloads/workload.js'

/**
 * Makes one way to do the work, or undefined where it can't do it.
 *
 * @param gallery - the folder of Kaitai's format gallery
 */
export type LoadVariant = (workload: Workload, gallery: string) => Promise<Codec | undefined>
