import { KaitaiStream } from '@unplugin-ksy/runtime'
import { describe, expect, test } from 'vitest'
import { classOf } from '../../testing/class-of.js'
import { painter } from '../colors.js'
import { cachedOf } from './internals.js'
import { jsonText } from './json-text.js'
import { partAt } from './part-at.js'
import type { Part, Tree } from './parts.js'
import { ReadStarts } from './read-starts.js'
import { treeText } from './tree-text.js'
import { walk } from './walk.js'

/** The tree that a file is read to, and the error if that fails. */
function read(spec: string, bytes: readonly number[]) {
  const type = classOf(spec)
  const starts = new ReadStarts()
  starts.watch(type)
  const object = new type()
  object._io = new KaitaiStream(Uint8Array.from(bytes))
  let error: unknown
  try {
    object._read()
  } catch (thrown) {
    error = thrown
  }
  const whole: Part = { key: undefined, value: object }
  const tree: Tree = { starts, isComplete: error === undefined }
  return {
    object,
    error,
    tree: () => lines(treeText(walk(whole, '', tree), painter(false))),
    json: () => JSON.parse([...jsonText(walk(whole, '', tree))].join('')),
    at(path: string) {
      const { part, path: place } = partAt(whole, path, tree)
      return lines(treeText(walk(part, place, tree), painter(false)))
    },
  }
}

const lines = (pieces: Iterable<string>): readonly string[] => [...pieces].join('').trimEnd().split('\n')

const zoo = `
meta: { id: zoo, endian: le }
seq:
  - { id: num_animals, type: u1 }
  - { id: animals, type: animal(num_animals), repeat: expr, repeat-expr: num_animals }
  - { id: big, type: u8 }
  - { id: float, type: f4 }
  - { id: note, type: str, size: 2, encoding: ASCII }
  - { id: guest, type: animal(0), if: num_animals > 2 }
  - { id: rest, size-eos: true }
instances:
  first: { pos: 0, size: 1 }
  far: { pos: 1000, type: u1 }
  leader: { value: 'animals[1]' }
  kinds: { value: '[kind::cat, kind::dog]' }
  nobody: { value: num_animals, if: num_animals > 2 }
types:
  animal:
    params:
      - { id: of_how_many, type: u1 }
    seq:
      - { id: kind, type: u1, enum: kind }
    instances:
      is_tame: { value: kind == kind::cat }
      zoo: { value: _root }
enums:
  kind: { 1: cat, 2: dog }
`
const bytes = [2, 1, 7, 0, 0, 0, 0, 0, 0, 0, 0x80, 0, 0, 0x80, 0xff, 0x68, 0x1b, 0xca, 0xfe]

describe('a file', () => {
  test('is a tree', () => {
    expect(read(zoo, bytes).tree()).toEqual([
      'Zoo',
      '  numAnimals: 2',
      '  animals: 2 elements',
      '    [0]: Animal',
      '      ofHowMany: 2',
      '      kind: CAT (1)',
      '      isTame: true',
      '      zoo: → /',
      '    [1]: Animal',
      '      ofHowMany: 2',
      '      kind: 7',
      '      isTame: false',
      '      zoo: → /',
      '  big: 9223372036854775808',
      '  float: -Infinity',
      String.raw`  note: "h\u001b"`,
      '  rest: ca fe (2 bytes)',
      '  first: 02 (1 byte)',
      '  far: ! far: unexpected end of the stream at byte 1000: needed 1 byte, 0 left',
      '  leader: → /animals/1',
      '  kinds: 2 elements',
      '    [0]: CAT (1)',
      '    [1]: DOG (2)',
    ])
  })

  test('is JSON that loses nothing but what cannot be read', () => {
    const zooLink = { $ref: '/' }
    expect(read(zoo, bytes).json()).toEqual({
      numAnimals: 2,
      animals: [
        { ofHowMany: 2, kind: 'CAT', isTame: true, zoo: zooLink },
        { ofHowMany: 2, kind: 7, isTame: false, zoo: zooLink },
      ],
      big: '9223372036854775808',
      float: '-Infinity',
      note: 'h\u001b',
      rest: 'cafe',
      first: '02',
      leader: { $ref: '/animals/1' },
      kinds: ['CAT', 'DOG'],
    })
  })

  test('that is cut short is shown as far as it was read', () => {
    const { error, tree, json } = read(zoo, bytes.slice(0, 5))
    expect(error).toMatchObject({ path: 'big', offset: 3 })
    expect(tree()).toEqual([
      'Zoo',
      '  numAnimals: 2',
      '  animals: 2 elements',
      '    [0]: Animal',
      '      ofHowMany: 2',
      '      kind: CAT (1)',
      '    [1]: Animal',
      '      ofHowMany: 2',
      '      kind: 7',
    ])
    expect(json()).toMatchObject({ numAnimals: 2, animals: [{ kind: 'CAT' }, { kind: 7 }] })
  })

  test('takes no memory for instances that are done', () => {
    const { object, tree } = read(zoo, bytes)
    tree()
    expect(cachedOf(object)).toEqual({ first: undefined, far: undefined })
  })
})

describe('a path', () => {
  test.each([
    ['/animals/0/kind', ['CAT (1)']],
    ['animals[0].kind', ['CAT (1)']],
    ['/rest', ['ca fe (2 bytes)']],
    ['/kinds/1', ['DOG (2)']],
    ['/leader', ['Animal', '  ofHowMany: 2', '  kind: 7', '  isTame: false', '  zoo: → /']],
  ])('%s leads to a part', (path, expected) => {
    expect(read(zoo, bytes).at(path)).toEqual(expected)
  })

  test.each([
    ['/animals/2', 'there is no /animals/2: /animals has the elements 0 to 1'],
    ['/animals/x/kind', 'there is no /animals/x: /animals has the elements 0 to 1'],
    ['/animals/0/age', 'there is no /animals/0/age: /animals/0 has ofHowMany, kind, isTame, zoo'],
    ['/big/0', 'there is no /big/0: /big has no parts'],
    ['/guest', 'there is no /guest: / has it in other files, but not in this one'],
  ])('%s leads nowhere, and the message says what there is', (path, message) => {
    expect(() => read(zoo, bytes).at(path)).toThrow(message)
  })

  test('to what cannot be read gives the reason', () => {
    expect(() => read(zoo, bytes).at('/far')).toThrow('unexpected end of the stream at byte 1000')
  })
})

describe('what would never end, ends:', () => {
  const folders = `
meta: { id: disk }
seq:
  - { id: top, type: u1 }
instances:
  root: { pos: top, type: folder }
types:
  folder:
    seq:
      - { id: num_entries, type: u1 }
      - { id: entries, type: u1, repeat: expr, repeat-expr: num_entries }
    instances:
      first: { io: _root._io, pos: 'entries[0]', type: folder, if: num_entries > 0 }
      second: { io: _root._io, pos: 'entries[1]', type: folder, if: num_entries > 1 }
`

  test('folders that are in themselves', () => {
    const { tree } = read(folders, [1, 2, 1, 4, 1, 1])
    expect(tree().filter((line) => /root|first|second/.test(line))).toEqual([
      '  root: Folder',
      '    first: → /root',
      '    second: Folder',
      '      first: → /root',
    ])
  })

  test('links that go on from the part that is shown', () => {
    expect(read(folders, [1, 2, 1, 4, 1, 1]).at('/root/second').at(-1)).toBe('    second: → /root/second')
  })

  test('hand-written objects that hold each other', () => {
    class Node {
      self: unknown = this
      readonly bytes = Uint8Array.of(1)
    }
    const steps = walk({ key: undefined, value: new Node() }, '', {
      starts: new ReadStarts(),
      isComplete: true,
    })
    expect(lines(treeText(steps, painter(false)))).toEqual(['Node', '  self: → /', '  bytes: 01 (1 byte)'])
  })

  test('trees that are too deep for recursion', () => {
    let value: unknown[] = []
    for (let depth = 0; depth < 20_000; depth++) value = [value]
    const tree = { starts: new ReadStarts(), isComplete: true }
    const steps = [...walk({ key: undefined, value }, '', tree)]
    expect(steps).toHaveLength(2 * 20_001)
  }, 60_000)
})
