import { existsSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parseSpec } from '../../../1-syntax/parse-spec.js'
import type { CompileHost, UnresolvedImport } from '../../../2-resolve/host.js'
import { loadModules } from '../../../2-resolve/load-modules.js'
import { resolveModule } from '../../../2-resolve/resolve.js'
import { planModule } from '../../../3-plan/plan-module.js'
import type { ModulePlan } from '../../../3-plan/plan.js'
import { formatProblems } from '../../../diagnostics/format.js'
import { ProblemCollector } from '../../../diagnostics/collector.js'
import type { PrintedFile } from '../../code/print.js'
import { emitDeclarations } from '../emit-declarations.js'

/**
 * The declarations of a spec in a folder, by its path from there.
 *
 * @throws Error with all problems if the spec has errors
 */
export function declareSpec(
  folder: string,
  path: string,
  mode: ModulePlan['mode'] = 'read-write',
): PrintedFile {
  return declareText(path, folderHost(folder), mode)
}

/** The declarations of a spec that is in no file. */
export function declareSource(text: string): PrintedFile {
  return declareText('spec.ksy', { read: () => text, resolve: nowhere, resolveCode: nowhere }, 'read-write')
}

function declareText(path: string, host: CompileHost, mode: ModulePlan['mode']): PrintedFile {
  const problems = new ProblemCollector()
  const { module: loaded } = loadModules(path, host, (source) => parseSpec(source, problems), problems)
  const resolved = loaded === undefined ? undefined : resolveModule(loaded, host, problems)
  if (resolved === undefined || problems.hasErrors) throw new Error(formatProblems(problems.inOrder))
  return emitDeclarations(planModule(resolved.module, { mode, int64: 'bigint' }))
}

const nowhere = (): UnresolvedImport => ({ tried: [] })

function folderHost(folder: string): CompileHost {
  const read = (path: string): string | undefined =>
    existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : undefined
  return {
    read,
    resolve(importPath, importer) {
      const path = posix.join(posix.dirname(importer), `${importPath}.ksy`)
      return read(path) === undefined ? { tried: [path] } : { path, specifier: `./${importPath}.ksy` }
    },
    resolveCode: (_, name) => ({ specifier: `./${name}.js` }),
  }
}
