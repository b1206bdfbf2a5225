import { expect, test } from 'vitest'
import { hex, loadSpec, thrownBy, toHex } from '../testing/load-spec.js'

const cases: readonly (readonly [keys: string, good: string, bad: string, error: string])[] = [
  ['type: u1, valid: 5', '05', '06', 'ValidationNotEqualError'],
  ['contents: [1, 2]', '01 02', '01 03', 'ValidationNotEqualError'],
  ['type: u1, valid: { min: 5 }', '05', '04', 'ValidationLessThanError'],
  ['type: u1, valid: { max: 5 }', '05', '06', 'ValidationGreaterThanError'],
  ['type: u1, valid: { min: 1, max: 5 }', '05', '00', 'ValidationLessThanError'],
  ['type: u1, valid: { any-of: [1, 2] }', '02', '03', 'ValidationNotAnyOfError'],
  ['type: u1, enum: animal, valid: { in-enum: true }', '01', '02', 'ValidationNotInEnumError'],
  ['type: u1, valid: { expr: _ % 2 == 0 }', '02', '03', 'ValidationExprError'],
  [
    'type: u8le, valid: { max: 5 }',
    '05 00 00 00 00 00 00 00',
    '00 00 00 00 00 00 00 80',
    'ValidationGreaterThanError',
  ],
]

test.each(cases)('{ %s }', (keys, good, bad, error) => {
  const spec = (checked: string): string => `
meta: { id: validated }
seq:
  - { id: value, ${checked} }
enums:
  animal: { 1: cat }
`
  const Validated = loadSpec(spec(keys))
  const object = Validated.read(hex(good))
  expect(toHex(Validated.write(object))).toBe(good)
  expect(thrownBy(() => Validated.read(hex(bad)))).toMatchObject({ name: error, path: 'value' })

  const unchecked = keys.startsWith('contents') ? 'size: 2' : keys.replace(/, valid.*/, '')
  object.value = loadSpec(spec(unchecked)).read(hex(bad)).value
  expect(thrownBy(() => Validated.write(object))).toMatchObject({ name: error, path: 'value' })
})

test('each element of a repetition is validated', () => {
  const Repeated = loadSpec(`
meta: { id: repeated }
seq:
  - { id: values, type: u1, repeat: eos, valid: { max: 5 } }
`)
  expect(thrownBy(() => Repeated.read(hex('01 06')))).toMatchObject({ path: 'values[1]' })
  expect(thrownBy(() => Repeated.write(Repeated.create({ values: [6, 1] })))).toMatchObject({
    path: 'values[0]',
  })
})

test('a value instance is validated when it is asked for', () => {
  const Instance = loadSpec(`
meta: { id: instance }
seq:
  - { id: a, type: u1 }
instances:
  double: { value: a * 2, valid: { max: 10 } }
`)
  expect(Instance.read(hex('05')).double).toBe(10)
  expect(thrownBy(() => Instance.read(hex('06')).double)).toMatchObject({ path: 'double' })
})

test('an error says where the value begins that is wrong', () => {
  const File = loadSpec(`
meta: { id: file, endian: be }
seq:
  - { id: first, type: u1 }
  - { id: magic, type: u2, valid: 7 }
  - { id: list, type: u4, repeat: expr, repeat-expr: 2, valid: { max: 9 } }
  - { id: inner, size: 2, type: inner }
instances:
  late: { pos: 1, type: u2, valid: 8 }
types:
  inner:
    seq: [{ id: a, type: u1 }, { id: b, contents: [5] }]
`)
  const offsetOf = (bytes: string): unknown =>
    (thrownBy(() => File.read(hex(bytes)).late) as { offset: unknown }).offset
  expect(offsetOf('00 00 06')).toBe(1)
  expect(offsetOf('00 00 07 00 00 00 01 00 00 00 0a')).toBe(7)
  expect(offsetOf('00 00 07 00 00 00 01 00 00 00 01 00 06')).toBe(12)
  expect(offsetOf('00 00 07 00 00 00 01 00 00 00 01 00 05')).toBe(1)
})

test('an error says in which byte the bits begin that are wrong', () => {
  const File = loadSpec(`
meta: { id: file }
seq:
  - { id: first, type: u1 }
  - { id: low, type: b3, valid: { max: 5 } }
  - { id: middle, type: b13, valid: { max: 0x0fff } }
  - { id: list, type: b8, repeat: expr, repeat-expr: 2, valid: { max: 9 } }
`)
  const offsetOf = (bytes: string): unknown =>
    (thrownBy(() => File.read(hex(bytes))) as { offset: unknown }).offset
  expect(offsetOf('00 c0 00')).toBe(1)
  expect(offsetOf('00 1f 00')).toBe(1)
  expect(offsetOf('00 00 00 0a')).toBe(3)
  expect(offsetOf('00 00 00 09 0a')).toBe(4)
})
