import { existsSync } from 'node:fs'
import { compileModule } from '../compile-module.js'
import type { CompiledModule } from '../compile-module.js'
import { DeclarationWriter } from '../declarations/writer.js'
import { resolveOptions } from '../options.js'
import type { Options } from '../options.js'
import { filePath } from '../paths.js'
import { reportModule } from '../report-module.js'
import { ShownError } from '../shown-error.js'

/**
 * The options that decide what a spec becomes. They are plain data and should name no absolute folder, since they are
 * part of a module's name in caches and in the numbers that production builds give to modules.
 */
export type LoaderOptions = Omit<Options, 'include' | 'exclude'>

/** Where the plugin leaves its writer of declarations in the loader context, so that all modules share one. */
export const WRITER: unique symbol = Symbol.for('unplugin-ksy.writer')

/** The part of webpack's loader context that compiling a spec needs. Not all that is like webpack has every bit of it. */
export interface LoaderContext {
  readonly resourcePath: string
  /** What relative paths in options are relative to. Default: the working directory. */
  readonly rootContext?: string
  async(): (error: Error | null, code?: string, map?: CompiledModule['map']) => void
  getOptions(): LoaderOptions
  addDependency(file: string): void
  addMissingDependency?(file: string): void
  emitWarning(warning: Error): void
  readonly [WRITER]?: DeclarationWriter
}

/** Compiles a spec for webpack and for what is like it. */
const loader: (this: LoaderContext, text: string) => void = function (text) {
  const callback = this.async()
  load(this, text).then(({ code, map }) => callback(null, code, map), callback)
}

export default loader

/** @throws {ShownError} if the spec has errors */
async function load(context: LoaderContext, text: string): Promise<CompiledModule> {
  const settings = resolveOptions(context.getOptions(), context.rootContext ?? process.cwd())
  const writer = context[WRITER] ?? new DeclarationWriter()
  const module = await compileModule(filePath(context.resourcePath), text, settings, writer)
  for (const file of module.spec.dependencies) {
    if (existsSync(file)) context.addDependency(file)
    else context.addMissingDependency?.(file)
  }
  reportModule(module, settings.root, (warning) => context.emitWarning(new ShownError(warning)))
  return module
}
