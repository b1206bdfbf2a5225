import { expect, test } from 'vitest'
import { compileText, loadSpec } from '../../4-emit/testing/load-spec.js'

test.each(['kaitai_stream', 'array', 'uint8_array', 'some_error'])('a spec may be called %s', (id) => {
  const Spec = loadSpec(`
meta: {id: ${id}}
seq:
  - {id: items, type: object, repeat: expr, repeat-expr: 2}
types:
  object:
    seq:
      - {id: map, type: map}
  map:
    seq:
      - {id: value, type: u1}
`)
  const read = Spec.read(Uint8Array.of(1, 2))
  expect(read.items.map((item: { map: { value: number } }) => item.map.value)).toEqual([1, 2])
  expect(Spec.write(read)).toEqual(Uint8Array.of(1, 2))
})

test('nested types of one name get names of their own', () => {
  const code = compileText(`
meta: {id: spec}
seq:
  - {id: a, type: first}
types:
  first:
    types: {body: {}}
  second:
    types: {body: {}}
`)
  expect([...code.matchAll(/^class (\S+)/gm)].map((match) => match[1])).toEqual([
    'Body',
    'First',
    'SecondBody',
    'Second',
  ])
})
