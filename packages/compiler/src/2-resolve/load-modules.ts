import type { SpecFile, Valued } from '../1-syntax/ast.js'
import type { ProblemCollector } from '../diagnostics/collector.js'
import { importNotFound } from '../diagnostics/messages/types.js'
import { SourceFile } from '../source/source-file.js'
import type { CompileHost } from './host.js'

/** A parsed file and where its imports lead. */
export interface LoadedModule {
  readonly spec: SpecFile
  readonly imports: readonly LoadedImport[]
  /** Whether an import could not be loaded, so that a name which can't be found may well be there. */
  readonly incomplete: boolean
}

export interface LoadedImport {
  readonly written: Valued<string>
  readonly specifier: string
  readonly module: LoadedModule
}

export interface LoadResult {
  /** Undefined when nothing can be made of the file. */
  readonly module: LoadedModule | undefined
  /** Every other file that was read or looked for. */
  readonly dependencies: readonly string[]
}

/** Turns the text of a file into its syntax tree, and records what is wrong with it. */
export type Parse = (source: SourceFile) => SpecFile | undefined

/** Loads a file and, transitively, what it imports. A file is loaded once, however often and in whatever circle it is imported. */
export function loadModules(
  path: string,
  host: CompileHost,
  parse: Parse,
  problems: ProblemCollector,
): LoadResult {
  const modules = new Map<string, LoadedModule | undefined>()
  const dependencies = new Set<string>()

  const load = (file: string): LoadedModule | undefined => {
    if (modules.has(file)) return modules.get(file)
    modules.set(file, undefined)
    const text = host.read(file)
    const spec = text === undefined ? undefined : parse(new SourceFile(file, text))
    if (spec === undefined) return undefined
    const imports: LoadedImport[] = []
    // Registered before its imports are followed, so that a circle finds it.
    const module: LoadedModule = {
      spec,
      imports,
      get incomplete() {
        return imports.length < spec.root.meta.imports.length
      },
    }
    modules.set(file, module)
    for (const written of spec.root.meta.imports) {
      const found = follow(written, file)
      if (found !== undefined) imports.push(found)
    }
    return module
  }

  const follow = (written: Valued<string>, importer: string): LoadedImport | undefined => {
    const target = host.resolve(written.value, importer)
    if ('tried' in target) {
      for (const tried of target.tried) dependencies.add(tried)
      problems.report(importNotFound(written.value, target.tried), written.span, written.path)
      return undefined
    }
    if (target.path !== path) dependencies.add(target.path)
    const module = load(target.path)
    return module === undefined ? undefined : { written, specifier: target.specifier, module }
  }

  const module = load(path)
  return { module, dependencies: [...dependencies] }
}
