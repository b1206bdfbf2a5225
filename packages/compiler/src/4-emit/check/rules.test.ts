import { describe, expect, test } from 'vitest'
import { loadSpec, thrownBy } from '../testing/load-spec.js'

// What an error says beside the path: the expression that is not kept, where it stands, and how to mend it.

const spec = `
meta: { id: record, endian: le }
seq:
  - id: len_body
    type: u2
  - id: num_items
    type: u8
  - id: body
    size: |
      len_body
        - 2
  - id: items
    type: item
    repeat: expr
    repeat-expr: num_items
  - id: blocks
    type: block(_index)
    repeat: until
    repeat-until: _.mark == 0
types:
  block:
    params:
      - id: number
        type: u1
    seq:
      - id: mark
        type: u1
  item:
    seq:
      - id: tag
        type: u1
      - id: value
        type: { switch-on: tag, cases: { 1: one, 2: two } }
      - id: maybe
        type: u1
        if: tag == 2
      - id: tail
        size: _parent.len_body * 2
      - id: label
        size: _root.len_body + 1
        if: tag == 3
  one:
    seq:
      - id: x
        type: u1
  two:
    seq:
      - id: x
        type: u2
`

describe('a consistency error', () => {
  const Record = loadSpec(spec)
  const make = () =>
    Record.create({
      lenBody: 3,
      numItems: 1n,
      body: new Uint8Array(1),
      items: [{ tag: 1, value: { x: 1 }, tail: new Uint8Array(6) }],
      blocks: [{ mark: 0 }],
    })
  type Change = (record: ReturnType<typeof make>) => void

  test.each<[expected: object, Change]>([
    [
      { rule: 'size: len_body - 2', place: 'spec.ksy:8', help: 'Set lenBody to 7, or change the value' },
      (record) => (record.body = new Uint8Array(5)),
    ],
    [
      {
        rule: 'repeat-expr: num_items',
        place: 'spec.ksy:12',
        help: 'Set numItems to 2n, or change the value',
      },
      (record) => record.items.push(record.items[0]),
    ],
    [{ rule: 'repeat-until: _.mark == 0', place: 'spec.ksy:16' }, (record) => (record.blocks[0].mark = 1)],
    [{ rule: 'switch-on: tag', place: 'spec.ksy:32' }, (record) => (record.items[0].tag = 2)],
    [{ rule: 'switch-on: tag', place: 'spec.ksy:32' }, (record) => (record.items[0].tag = 9)],
    [{ rule: 'if: tag == 2', place: 'spec.ksy:34' }, (record) => (record.items[0].maybe = 1)],
    [
      { rule: 'size: _parent.len_body * 2', place: 'spec.ksy:37', help: undefined },
      (record) => (record.items[0].tail = new Uint8Array(1)),
    ],
    [
      {
        rule: 'size: _root.len_body + 1',
        place: 'spec.ksy:39',
        help: 'Set items[0]._root.lenBody to 6, or change the value',
      },
      (record) => Object.assign(record.items[0], { tag: 3, value: undefined, label: new Uint8Array(7) }),
    ],
    [{ rule: undefined, place: 'spec.ksy:4', help: undefined }, (record) => (record.lenBody = 65536)],
    [{ rule: undefined, place: 'spec.ksy:30' }, (record) => (record.items[0].tag = undefined)],
  ])('%o', (expected, change) => {
    expect(Record.write(make())).toBeInstanceOf(Uint8Array)
    const record = make()
    change(record)
    const error = thrownBy(() => Record.write(record, { derive: false }))
    expect(error).toMatchObject({ name: 'ConsistencyError', ...expected })
    for (const part of Object.values(expected))
      if (part !== undefined)
        expect(error).toMatchObject({ message: expect.stringContaining(part) as string })
  })

  test('says it in one line', () => {
    const record = make()
    record.body = new Uint8Array(5)
    expect(thrownBy(() => Record.write(record, { derive: false }))).toMatchObject({
      message:
        'body: expected 1 byte, found 5 (size: len_body - 2, spec.ksy:8). Set lenBody to 7, or change the value',
    })
  })
})
