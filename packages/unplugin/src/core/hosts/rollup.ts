import { accepts } from '../id-filter.js'
import type { IdFilter } from '../id-filter.js'
import { ownModule, RUNTIME_ID } from '../runtime-module.js'

/** A resolved module, as Rollup's plugins return it. */
interface Resolved {
  id: string
  external?: boolean | 'absolute' | 'relative'
}

/** The part of a plugin context that resolving needs, the same in Rollup, Rolldown and Vite. */
interface ResolveContext {
  resolve(id: string, importer?: string, options?: { skipSelf?: boolean }): Promise<Resolved | null>
}

/** A `resolveId` hook for exactly the runtime's ids. */
export interface ResolveHook {
  filter: { id: RegExp }
  handler: (this: ResolveContext, id: string, importer: string | undefined) => Promise<Resolved | null>
}

/** Finds the runtime as the project does, or else our own, so that there is no second copy where there was one. */
export const resolveRuntime: ResolveHook = {
  filter: { id: RUNTIME_ID },
  async handler(id, importer) {
    const found = await this.resolve(id, importer, { skipSelf: true })
    const own = found === null ? ownModule(id, importer) : undefined
    return own === undefined ? found : { id: own }
  },
}

/** The part of Rollup's log messages that tells of modules which import each other. */
interface CircularLog {
  readonly code?: string | undefined
  readonly ids?: readonly string[] | undefined
}

/** An `onLog` hook. `false` drops the message. */
export type LogHook = (level: string, log: CircularLog) => false | undefined

/** Drops the warning of a circle that consists of specs: these are meant to import each other as they like. */
export function createLogHook(filter: IdFilter): LogHook {
  return (_level, { code, ids = [] }) =>
    code === 'CIRCULAR_DEPENDENCY' && ids.every((id) => accepts(filter, id)) ? false : undefined
}
