import { runBundle } from './bundle/run-bundle.mjs'
import { runCompile } from './compile/run-compile.mjs'
import { runWorkload } from './run/run-workload.mjs'
import { workloads } from './workloads/all.mjs'

/**
 * One part of a run.
 *
 * @typedef {object} Part
 * @property {string} id
 * @property {string} title
 * @property {boolean} needsGallery
 * @property {(gallery: string, rounds: number) => Promise<import('./run/task.d.ts').Row[]>} run
 */

/** @type {readonly Part[]} */
export const parts = [
  ...workloads.map(({ id, title, spec }) => ({
    id,
    title,
    needsGallery: typeof spec === 'string',
    run: (/** @type {string} */ gallery, /** @type {number} */ rounds) => runWorkload(id, gallery, rounds),
  })),
  { id: 'compile', title: 'Compiling', needsGallery: true, run: runCompile },
  { id: 'bundle', title: 'Sizes of bundles', needsGallery: true, run: runBundle },
]
