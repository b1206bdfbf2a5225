import { createRequire } from 'node:module'

/** The module id under which generated code imports the runtime. */
export const RUNTIME_ID: RegExp = /^unplugin-ksy\/runtime$/

/**
 * The runtime that belongs to this very plugin, for a spec from whose folder `unplugin-ksy` cannot be found: one outside
 * of the project, or in a package that does not depend on it.
 */
export function ownRuntime(): string {
  return createRequire(import.meta.url).resolve('@unplugin-ksy/runtime')
}
