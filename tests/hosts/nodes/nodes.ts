import { delimiter } from 'node:path'
import { spawnSync } from 'node:child_process'

/** A Node to try things with. */
export interface Node {
  /** Its version, such as `v24.1.0`. */
  readonly name: string
  readonly path: string
}

/** The programs that `pnpm test:nodes` names in `KSY_NODES`, or else only the Node that runs the tests. */
export const nodes: readonly Node[] = (process.env['KSY_NODES'] ?? process.execPath)
  .split(delimiter)
  .map((path) => ({ name: spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout.trim(), path }))

/** Whether `pnpm test:nodes` runs the tests, which may then take their time and install things. */
export const isThorough: boolean = process.env['KSY_NODES'] !== undefined
