import { readFile } from 'node:fs/promises'
import { compileModule } from '../compile-module.js'
import { DeclarationWriter } from '../declarations/writer.js'
import { accepts, idFilter } from '../id-filter.js'
import { resolveOptions } from '../options.js'
import type { Options } from '../options.js'
import { filePath } from '../paths.js'
import { reportModule } from '../report-module.js'
import { ownModule, RUNTIME_ID } from '../runtime-module.js'
import type {
  FarmContext,
  FarmHookContext,
  FarmHooks,
  FarmModule,
  FarmRequest,
  FarmResolved,
} from './farm-types.js'

/** Marks a module as a spec between loading and compiling it, and a request as our own. */
const KSY = 'ksy'

/**
 * The plugin for Farm itself. Through unplugin, an error would end the whole process in a panic, and Farm would not know
 * how to load a spec in the first place.
 */
export function farmHooks(options: Options): FarmHooks {
  let settings = resolveOptions(options, process.cwd())
  let filter = idFilter(options, settings.root)
  const writer = new DeclarationWriter()
  return {
    configResolved({ root = process.cwd() }) {
      settings = resolveOptions(options, root)
      filter = idFilter(options, root)
    },

    resolve: {
      filters: { sources: [RUNTIME_ID.source], importers: ['.*'] },
      executor: resolveRuntime,
    },

    load: {
      filters: { resolvedPaths: [options.include === undefined ? '\\.ksy$' : '.*'] },
      async executor(module) {
        if (!accepts(filter, moduleId(module))) return null
        return { content: await readFile(module.resolvedPath, 'utf8'), moduleType: KSY }
      },
    },

    // Farm takes no map from `load`.
    transform: {
      filters: { moduleTypes: [KSY] },
      async executor({ resolvedPath, content }, context) {
        const path = filePath(resolvedPath)
        const module = await compileModule(path, content, settings, writer)
        for (const file of module.spec.dependencies) context.addWatchFile(resolvedPath, file)
        reportModule(module, settings.root, (text) => context.warn(text))
        const { code, map } = module
        return { content: code, moduleType: 'js', sourceMap: map === undefined ? null : JSON.stringify(map) }
      },
    },
  }
}

/** Finds the runtime as the project does, or else our own. */
async function resolveRuntime(
  request: FarmRequest,
  context: FarmContext,
  { caller }: FarmHookContext = {},
): Promise<FarmResolved | null> {
  if (caller === KSY) return null
  const found = await context.resolve(request, { meta: {}, caller: KSY }).catch(() => null)
  const own = found === null ? ownModule(request.source, request.importer ?? undefined) : undefined
  return own === undefined ? found : { resolvedPath: own }
}

function moduleId({ resolvedPath, query }: FarmModule): string {
  const parameters = query.map(([key, value]) => (value === '' ? key : `${key}=${value}`))
  return parameters.length === 0 ? resolvedPath : `${resolvedPath}?${parameters.join('&')}`
}
