import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../../support/temporary-folder.mjs'
import { DeclaredTypes } from './declared-types.mjs'
import { misdeclared } from './misdeclared.mjs'

const folder = temporaryFolder()
const file = join(folder.path, 'tree.ksy.d.mts')
let declared: DeclaredTypes

beforeAll(() => {
  writeFileSync(
    file,
    `
      declare class Tree {
        get _parent(): Tree | undefined
        get _root(): Tree
        get _io(): unknown
        count: number
        maybe: string | undefined
        kind: Tree.Kind | (number & {})
        ids: (bigint | boolean)[]
        leaf: Tree.Leaf | Uint8Array
        get half(): number
      }
      declare namespace Tree {
        enum Kind { ONE = 1 }
        class Leaf {
          get _parent(): Tree | undefined
          get _root(): Tree
          get _io(): unknown
          text: string
        }
      }
      export default Tree
    `,
  )
  declared = new DeclaredTypes([file])
})
afterAll(() => folder.remove())

class Struct {
  get _io(): undefined {
    return undefined
  }
  get _parent(): undefined {
    return undefined
  }
  get _root(): unknown {
    return tree
  }
  _read(): void {}
}

class Leaf extends Struct {
  text: unknown = 'text'
  override get _io(): undefined {
    return undefined
  }
}

class Tree extends Struct {
  static Leaf = Leaf
  count: unknown = 1
  maybe: unknown = undefined
  kind: unknown = 7
  ids: unknown = [1n, true]
  leaf: unknown = new Leaf()
  get half(): unknown {
    return 0.5
  }
}

let tree = new Tree()

const problems = (change: (tree: Tree) => void): string[] => {
  tree = new Tree()
  change(tree)
  return misdeclared(tree, declared.defaultClass(file), declared, ({ names: [, ...nested] }) =>
    nested.reduce<unknown>((type, name) => Reflect.get(Object(type), name), Tree),
  )
}

test('all values are as declared', () => {
  expect(problems(() => undefined)).toEqual([])
  expect(problems((one) => (one.leaf = new Uint8Array(1)))).toEqual([])
})

test.each<[string, (tree: Tree) => void]>([
  ['count is declared as number, found', (one) => (one.count = '1')],
  ['count is declared as number, found undefined', (one) => (one.count = undefined)],
  ['maybe is declared as string | undefined, found 1', (one) => (one.maybe = 1)],
  ['kind is declared as Kind | (number & {}), found 1n', (one) => (one.kind = 1n)],
  ['ids is declared as (bigint | boolean)[]', (one) => (one.ids = [1])],
  ['leaf is declared as Leaf | Uint8Array', (one) => (one.leaf = { text: '' })],
  ['leaf.text is declared as string, found 1', (one) => (one.leaf = Object.assign(new Leaf(), { text: 1 }))],
  ['more is not declared in Tree', (one) => Object.assign(one, { more: 1 })],
  ['.ids is declared only', (one) => delete one.ids],
  [
    'half is declared as number',
    (one) => Object.defineProperty(one, 'half', { value: 'half', enumerable: true }),
  ],
])('%s', (problem, change) => {
  expect(problems(change)).toEqual([expect.stringContaining(problem)])
})
