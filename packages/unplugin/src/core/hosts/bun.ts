import { readFile } from 'node:fs/promises'
import { compileModule } from '../compile-module.js'
import { DeclarationWriter } from '../declarations/writer.js'
import { accepts, idFilter } from '../id-filter.js'
import { resolveOptions } from '../options.js'
import type { Options } from '../options.js'
import { filePath } from '../paths.js'
import { reportModule } from '../report-module.js'
import { isFound, ownModule, RUNTIME_ID } from '../runtime-module.js'

/** The part of Bun's plugin builder that the plugin needs. */
export interface BunBuild {
  onResolve(
    constraints: { filter: RegExp },
    callback: (args: { readonly path: string; readonly importer: string }) => { path: string } | undefined,
  ): unknown
  onLoad(
    constraints: { filter: RegExp },
    callback: (args: { readonly path: string }) => Promise<{ contents: string; loader: 'js' } | undefined>,
  ): unknown
}

/** Registers the plugin with Bun itself: unplugin's cannot be preloaded. */
export function setUpBun(build: BunBuild, options: Options): void {
  const root = process.cwd()
  const settings = resolveOptions(options, root)
  const filter = idFilter(options, root)
  const writer = new DeclarationWriter()
  build.onResolve({ filter: RUNTIME_ID }, ({ path, importer }) => {
    const own = isFound(path, importer) ? undefined : ownModule(path, importer)
    return own === undefined ? undefined : { path: own }
  })
  build.onLoad({ filter: options.include === undefined ? /\.ksy$/ : /./ }, async ({ path }) => {
    if (!accepts(filter, path)) return undefined
    const module = await compileModule(filePath(path), await readFile(path, 'utf8'), settings, writer)
    reportModule(module, settings.root, console.warn)
    return { contents: module.code, loader: 'js' } // Bun takes no map, not even an inline one.
  })
}
