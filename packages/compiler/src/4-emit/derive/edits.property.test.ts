import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadSpec, plain, type GeneratedClass } from '../testing/load-spec.js'

const Table: GeneratedClass = loadSpec(`
meta: { id: table, endian: le, encoding: UTF-8 }
seq:
  - { id: num_entries, type: u1 }
  - { id: entries, type: entry, repeat: expr, repeat-expr: num_entries }
types:
  entry:
    seq:
      - { id: len_name, type: u1 }
      - { id: name, type: str, size: len_name }
      - { id: kind, type: u1 }
      - { id: ofs_body, type: u2 }
      - { id: len_body, type: u2 }
    instances:
      body:
        pos: ofs_body
        size: len_body
        type: { switch-on: kind, cases: { 1: list, 2: pair } }
  list: { seq: [{ id: num, type: u1 }, { id: items, type: u1, repeat: expr, repeat-expr: num }] }
  pair: { seq: [{ id: first, type: u4 }, { id: second, type: strz }] }
`)

const byte = fc.nat(255)
const body = fc.oneof(
  fc
    .record({ items: fc.array(byte, { maxLength: 20 }) })
    .map((init) => (): object => Table.List.create(init)),
  fc
    .record({ first: fc.nat(), second: fc.stringMatching(/^[a-z]{0,12}$/) })
    .map((init) => (): object => Table.Pair.create(init)),
)
const entry = fc.record({ name: fc.stringMatching(/^[a-zé]{0,9}$/), body })
const edit = fc.record({ at: fc.nat(7), what: fc.constantFrom('name', 'body', 'insert', 'remove'), entry })

function make({ name, body: makeBody }: { name: string; body: () => object }): GeneratedClass {
  return Table.Entry.create({ name, body: makeBody() })
}

/** The names and bodies, in order. */
function contents(table: GeneratedClass): unknown {
  return table.entries.map((each: GeneratedClass) => [each.name, plain(each.body)])
}

test('whatever is renamed, replaced, inserted or removed is read back', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 6 }), fc.array(edit, { maxLength: 5 }), (entries, edits) => {
      const made = Table.create({ entries: entries.map(make) })
      const table = Table.read(Table.write(made))
      expect(contents(table)).toEqual(contents(made))
      for (const { at, what, entry: other } of edits) {
        const index = Math.min(at, table.entries.length)
        const target = table.entries[index]
        if (what === 'insert') table.entries.splice(index, 0, make(other))
        else if (what === 'remove') table.entries.splice(index, 1)
        else if (target !== undefined) target[what] = make(other)[what]
      }
      const bytes = Table.write(table)
      const again = Table.read(bytes)
      expect(contents(again)).toEqual(contents(table))
      expect(Table.write(again)).toEqual(bytes)
    }),
  )
})
