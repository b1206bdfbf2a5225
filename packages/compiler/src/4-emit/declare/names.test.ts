import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { SourceFile } from '../../source/source-file.js'
import type { ClassPlan, ModulePlan } from '../../3-plan/plan.js'
import { DeclarationNames, type NamespacePath } from './names.js'

/** Types nested in each other, by their names. */
interface Tree {
  readonly [name: string]: Tree
}

test('the shortest name that leads there', () => {
  const names = new DeclarationNames(planOf('A', { B: { C: {} }, D: {} }))
  expect(names.class(reference('A', 'B', 'C'), [])).toBe('A.B.C')
  expect(names.class(reference('A', 'B', 'C'), ['A'])).toBe('B.C')
  expect(names.class(reference('A', 'B', 'C'), ['A', 'B'])).toBe('C')
  expect(names.class(reference('A', 'B', 'C'), ['A', 'D'])).toBe('B.C')
  expect(names.class(reference('A'), ['A', 'B'])).toBe('A')
})

test('a name that is hidden is avoided', () => {
  const names = new DeclarationNames(planOf('A', { B: { B: {}, A: {} } }, ['Other', 'B']))
  expect(names.class(reference('A', 'B'), ['A', 'B'])).toBe('A$.B')
  expect(names.rootAlias).toBe('A$')
  expect(names.class({ local: 'Other', members: ['B'] }, ['A', 'B'])).toBe('Other.B')
  expect(names.imported('B')).toBe('B$')
})

test('runtime and globals give way to types of the spec', () => {
  const names = new DeclarationNames(planOf('A', { Uint8Array: {}, KaitaiStruct: {} }))
  expect(names.global('Uint8Array')).toBe('globalThis.Uint8Array')
  expect(names.global('ArrayBuffer')).toBe('ArrayBuffer')
  expect(names.runtime('KaitaiStruct').local).toBe('KaitaiStruct$')
  expect(names.runtime('KaitaiInput').local).toBe('KaitaiInput')
})

test('every name leads where it should, from everywhere, however types are called', () => {
  fc.assert(
    fc.property(treeOf(4), (types) => {
      const names = new DeclarationNames(planOf('A', types))
      const paths = pathsOf(['A'], types)
      for (const target of paths) {
        for (const inside of [[], ...paths]) {
          const name = names.class(reference(...target), inside)
          expect([name, lookUp(name.split('.'), inside, types)]).toEqual([name, target])
        }
      }
    }),
  )
})

function treeOf(levels: number): fc.Arbitrary<Tree> {
  if (levels === 0) return fc.constant({})
  return fc.dictionary(fc.constantFrom('A', 'B', 'C'), treeOf(levels - 1), { maxKeys: 2 })
}

/** As TypeScript finds a name: the first part in the namespaces around, from the inside out, then downwards. */
function lookUp(name: readonly string[], inside: NamespacePath, types: Tree): NamespacePath | undefined {
  const [first = '', ...rest] = name
  for (let depth = inside.length; depth > 0; depth--) {
    const around = inside.slice(0, depth)
    if (Object.hasOwn(membersOf(around, types) ?? {}, first)) return [...around, ...name]
  }
  return ['A', 'A$'].includes(first) ? ['A', ...rest] : undefined
}

function membersOf([, ...path]: NamespacePath, types: Tree): Tree | undefined {
  return path.reduce<Tree | undefined>((members, name) => members?.[name], types)
}

function pathsOf(path: NamespacePath, types: Tree): NamespacePath[] {
  return [path, ...Object.entries(types).flatMap(([name, nested]) => pathsOf([...path, name], nested))]
}

function reference(...path: string[]): { local: string; members: string[] } {
  return { local: path.join('_'), members: [] }
}

function planOf(root: string, types: Tree, imports: readonly string[] = []): ModulePlan {
  const source = new SourceFile('a.ksy', '')
  return {
    source,
    imports: imports.map((local) => ({ local, specifier: './other.ksy', span: undefined, leadsBack: false })),
    classes: classesOf([root], types, source),
    mode: 'read-write',
  }
}

function classesOf(path: NamespacePath, types: Tree, source: SourceFile): ClassPlan[] {
  const span = { source, start: 0, end: 0 }
  const nested = Object.keys(types).map((name) => ({ name, local: [...path, name].join('_'), span }))
  const inner = Object.entries(types).flatMap(([name, below]) => classesOf([...path, name], below, source))
  const outer: ClassPlan = {
    local: path.join('_'),
    name: path.at(-1) ?? '',
    qualifiedName: path,
    path: '',
    span,
    doc: { text: undefined, refs: [] },
    nested,
    enums: [],
    params: [],
    fields: [],
    instances: [],
    root: 'self',
    rootClass: { local: path[0] ?? '', members: [] },
    parents: [],
    byteOrder: undefined,
    toStringValue: undefined,
  }
  return [...inner, outer]
}
