import type { Span } from '../source/span.js'
import type { TypeName } from '../1-syntax/expression/ast.js'
import type { ResolvedCode, UnresolvedImport } from './host.js'
import type { EnumModel, MemberModel, ModuleModel, TypeModel } from './model.js'

/** Finds types and enums by name, as a place in a spec sees them. */
export interface Lookup {
  /** The type a path leads to: from the types around `from` outwards, then the top-level types that the file imports. */
  type(path: readonly string[], absolute: boolean, from: TypeModel): TypeModel | undefined
  /** The enum a path leads to, found the same way. */
  enum(path: readonly string[], absolute: boolean, from: TypeModel): EnumModel | undefined
  /** The number of bits of a type if it is the same for every value, without reading; see `size-of.ts`. */
  bitSize(type: TypeName, from: TypeModel): number | 'dynamic' | 'unknown-type'
  /** Records that an expression names a member, so that `style.ts` can tell what the member is used for. */
  refer(member: MemberModel, place: Span): void
  /** Records that a 64-bit integer is of an enum. */
  useWide(used: EnumModel, from: TypeModel): void
  /** The hand-written module of a custom process or an opaque type. */
  code(kind: 'process' | 'opaque-type', name: string, from: TypeModel): ResolvedCode | UnresolvedImport
}

/** Every top-level type that a file can name: its own, its imports', and theirs. */
export function visibleRoots(module: ModuleModel): TypeModel[] {
  const seen = new Set<ModuleModel>()
  const queue: ModuleModel[] = [module]
  for (const next of queue) {
    if (seen.has(next)) continue
    seen.add(next)
    queue.push(...next.imports.map((each) => each.module))
  }
  return [...seen].map((each) => each.root)
}

export function findType(path: readonly string[], absolute: boolean, from: TypeModel): TypeModel | undefined {
  const [first, ...rest] = path
  if (first === undefined) return undefined
  for (const start of startingPoints(first, absolute, from)) {
    const found = descend(start, rest)
    if (found !== undefined) return found
  }
  return undefined
}

export function findEnum(path: readonly string[], absolute: boolean, from: TypeModel): EnumModel | undefined {
  const name = path.at(-1)
  if (name === undefined) return undefined
  if (path.length > 1) {
    const owner = findType(path.slice(0, -1), absolute, from)
    return owner?.enums.find((each) => each.id === name)
  }
  for (const scope of absolute ? [from.module.root] : outwards(from)) {
    const found = scope.enums.find((each) => each.id === name)
    if (found !== undefined) return found
  }
  return undefined
}

function* startingPoints(name: string, absolute: boolean, from: TypeModel): Iterable<TypeModel> {
  if (!absolute) {
    for (const scope of outwards(from)) {
      const nested = scope.types.find((type) => type.id === name)
      if (nested !== undefined) yield nested
      if (scope.id === name) yield scope
    }
  }
  for (const root of visibleRoots(from.module)) {
    if (root.id === name) yield root
  }
}

function descend(start: TypeModel, path: readonly string[]): TypeModel | undefined {
  let type: TypeModel | undefined = start
  for (const name of path) type = type?.types.find((each) => each.id === name)
  return type
}

/** A type, then the types around it, innermost first. */
function outwards(type: TypeModel): TypeModel[] {
  const scopes = [type]
  for (let outer = type.outer; outer !== undefined; outer = outer.outer) scopes.push(outer)
  return scopes
}
