import type { ModuleModel } from '../../2-resolve/model.js'
import type { Span } from '../../source/span.js'

export interface Specifier {
  readonly specifier: string
  /** The import that leads there. */
  readonly span: Span
}

/** What to import to reach each module that a module imports, directly or through others. */
export function specifiersOf(module: ModuleModel): ReadonlyMap<ModuleModel, Specifier> {
  const found = new Map<ModuleModel, Specifier>()
  const queue: { module: ModuleModel; via: Specifier | undefined }[] = [{ module, via: undefined }]
  for (const { module: from, via } of queue) {
    for (const each of from.imports) {
      if (each.module === module || found.has(each.module)) continue
      const next: Specifier =
        via === undefined
          ? { specifier: each.specifier, span: each.span }
          : { specifier: joinSpecifiers(via.specifier, each.specifier), span: via.span }
      found.set(each.module, next)
      queue.push({ module: each.module, via: next })
    }
  }
  return found
}

/** What `second`, written in the module that `first` leads to, is when seen from where `first` is written. */
export function joinSpecifiers(first: string, second: string): string {
  if (!second.startsWith('.')) return second
  const parts = first.split('/').slice(0, -1)
  for (const part of second.split('/')) {
    const last = parts.at(-1)
    if (part === '..' && last !== undefined && last !== '..' && last !== '.') parts.pop()
    else if (part === '..' && last === '.') parts.splice(-1, 1, '..')
    else if (part !== '.') parts.push(part)
  }
  const joined = parts.join('/')
  return joined.startsWith('.') || joined.startsWith('/') || !first.startsWith('.') ? joined : `./${joined}`
}
