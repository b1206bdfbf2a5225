import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** How generated code calls the runtime. */
export const RUNTIME = 'unplugin-ksy/runtime'

/**
 * The module ids that lead to the runtime: the one under which generated code imports it, and the one package that the
 * runtime itself imports, for `process: zlib`.
 */
export const RUNTIME_ID: RegExp = /^(unplugin-ksy\/runtime|fflate)$/

/**
 * The module that belongs to this very plugin, for where the project's own resolution finds none: a spec outside of the
 * project, or in a package that does not depend on `unplugin-ksy`, or a bundler that resolves no packages at all.
 * Undefined if the module is none of ours.
 */
export function ownModule(id: string, importer: string | undefined): string | undefined {
  const runtime = createRequire(import.meta.url).resolve('@unplugin-ksy/runtime')
  if (id !== 'fflate') return runtime
  // A project that imports it without having it shall hear of that.
  const isRuntime = importer !== undefined && resolve(importer).startsWith(dirname(runtime))
  return isRuntime ? fileURLToPath(import.meta.resolve('fflate/browser')) : undefined
}

/** Whether Node finds a module from a file on. The file itself need not exist. */
export function isFound(id: string, from: string): boolean {
  try {
    createRequire(from).resolve(id)
    return true
  } catch {
    return false
  }
}
