import { KaitaiStruct, ReadWriteKaitaiStruct } from '@unplugin-ksy/runtime'
import { describe, expect, test } from 'vitest'
import { compileText, hex, loadSpec } from '../testing/load-spec.js'

const spec = `
meta: { id: outer, encoding: ASCII }
seq:
  - { id: inner, type: inner }
instances:
  last: { pos: 1, type: u1 }
  both: { value: inner.a + last }
types:
  inner:
    seq:
      - { id: a, type: u1 }
    to-string: '"inner " + a.to_s'
`

describe('mode: read', () => {
  test('only reads', () => {
    const Outer = loadSpec(spec, { mode: 'read' })
    const outer = Outer.read(hex('01 02'))
    expect(outer.both).toBe(3)
    expect(outer).toBeInstanceOf(KaitaiStruct)
    expect(outer).not.toBeInstanceOf(ReadWriteKaitaiStruct)
  })

  test('has nothing that is only for writing', () => {
    const text = compileText(spec, { mode: 'read' })
    expect(text).not.toMatch(/check|write|fill|create|invalidate|enabled|unwritten|set last/i)
  })
})

test('imports what it uses, sorted, and nothing else', () => {
  const [declaration = ''] = compileText(spec).split('\n\n')
  const names =
    declaration.match(/\w+(?=,\n)/g) ?? declaration.slice(0, declaration.indexOf('}')).match(/\w+(?=,| )/g)
  expect(declaration).toContain("from 'unplugin-ksy/runtime'")
  expect(names?.filter((name) => name !== 'import')).toEqual([
    'ReadWriteKaitaiStruct',
    'beginWriting',
    'checkInteger',
    'enterStream',
    'extendClass',
    'inheritedIo',
    'isPlainObject',
    'keepsUnread',
    'locate',
    'noInstance',
    'watchWrite',
  ])
})

test('`to-string` is the object as text', () => {
  const Outer = loadSpec(spec)
  expect(String(Outer.read(hex('05')).inner)).toBe('inner 5')
})

test('another spec is imported once, and its nested types are reached through it', () => {
  const files = {
    'shared.ksy': `
meta: { id: shared }
seq:
  - { id: byte, type: u1 }
types:
  part:
    seq: [{ id: first, type: u1 }]
    instances:
      second: { pos: 3, type: u1 }
`,
  }
  const Main = loadSpec(
    `
meta: { id: main, imports: [shared] }
seq:
  - { id: whole, type: shared }
  - { id: part, type: shared::part }
`,
    {},
    files,
  )
  const main = Main.read(hex('01 02 03 04'))
  expect([main.whole.byte, main.part.first, main.part.second]).toEqual([1, 2, 4])
  expect(Main.write(main)).toEqual(hex('01 02 00 04'))
})
