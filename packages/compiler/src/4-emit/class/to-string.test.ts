import { expect, test } from 'vitest'
import { hex, loadSpec } from '../testing/load-spec.js'

const spec = `
meta: { id: pair, encoding: UTF-8 }
to-string: '"s1 = " + s1 + ", s2 = " + s2'
seq:
  - { id: s1, type: str, terminator: 0x7c }
  - { id: s2, type: str, terminator: 0x7c }
  - { id: parts, type: part, repeat: eos }
instances:
  quoted: { value: '"<" + parts[0].to_s + ">"' }
types:
  part:
    to-string: 'f"#{number}"'
    seq:
      - { id: number, type: u1 }
`
const bytes = hex('66 6f 6f 7c  62 61 72 7c  05 06')

test('`to-string` of a spec and of a type in it', () => {
  const pair = loadSpec(spec).read(bytes)
  expect(String(pair)).toBe('s1 = foo, s2 = bar')
  expect(`${pair.parts[1]}`).toBe('#6')
})

test('`to-string` follows the values', () => {
  const pair = loadSpec(spec).read(bytes)
  pair.s1 = 'new'
  expect(String(pair)).toBe('s1 = new, s2 = bar')
})

test('`to_s` of an object is its text in an expression', () => {
  expect(loadSpec(spec).read(bytes).quoted).toBe('<#5>')
})

test('`to-string` is there in a reader too', () => {
  expect(String(loadSpec(spec, { mode: 'read' }).read(bytes))).toBe('s1 = foo, s2 = bar')
})
