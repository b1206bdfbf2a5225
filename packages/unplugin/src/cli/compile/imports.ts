import { readFile } from 'node:fs/promises'
import type { CompileHost, ParseCache, Problem } from '@unplugin-ksy/compiler'
import { loadSpec } from '../../core/load-spec.js'
import type { Settings } from '../../core/options.js'

/** Specs and all that they import, directly or not. */
export interface SpecsWithImports {
  /** The text of each spec, by its absolute path. */
  readonly texts: ReadonlyMap<string, string>
  readonly problems: readonly Problem[]
}

/** Finds what specs import. The problems are those of all specs. */
export async function withImports(
  specs: readonly string[],
  settings: Settings,
  cache: ParseCache,
): Promise<SpecsWithImports> {
  const texts = new Map<string, string>()
  const problems: Problem[] = []
  const waiting = [...specs]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (texts.has(path)) continue
    const text = await readFile(path, 'utf8')
    texts.set(path, text)
    const spec = loadSpec(path, text, settings, {
      adapt: (host) => telling(host, (file) => waiting.push(file)),
      cache,
    })
    problems.push(...spec.problems)
  }
  return { texts, problems }
}

function telling(host: CompileHost, onImport: (path: string) => void): CompileHost {
  return {
    ...host,
    resolve(path, importer) {
      const target = host.resolve(path, importer)
      if ('path' in target) onImport(target.path)
      return target
    },
  }
}
