import { expect, test } from 'vitest'
import { hex, loadSpec, toHex } from '../testing/load-spec.js'

const spec = `
meta: { id: zoo, endian: le }
seq:
  - { id: animal, type: u1, enum: animal }
  - { id: signed, type: s1, enum: signed }
  - { id: wide, type: u8, enum: wide }
instances:
  is_cat: { value: animal == animal::cat }
  number: { value: animal.to_i }
enums:
  animal: { 1: cat, 0x10: large_dog }
  signed: { -1: minus, 1: plus }
  wide: { 0x8000000000000000: huge }
`

test('names lead to values, and values to names', () => {
  const Zoo = loadSpec(spec)
  expect(Zoo.Animal).toEqual({ CAT: 1, LARGE_DOG: 16, 1: 'CAT', 16: 'LARGE_DOG' })
  expect(Zoo.Animal[Zoo.Animal.LARGE_DOG]).toBe('LARGE_DOG')
  expect(Zoo.Signed[-1]).toBe('MINUS')
  expect(Zoo.Wide.HUGE).toBe(2n ** 63n)
  expect(Zoo.Wide[`${2n ** 63n}`]).toBe('HUGE')
  expect(Object.isFrozen(Zoo.Animal)).toBe(true)
})

test('values without a name are plain numbers', () => {
  const Zoo = loadSpec(spec)
  const zoo = Zoo.read(hex('07 ff 00 00 00 00 00 00 00 80'))
  expect([zoo.animal, zoo.signed, zoo.wide, zoo.isCat]).toEqual([7, Zoo.Signed.MINUS, Zoo.Wide.HUGE, false])
  expect(toHex(Zoo.write(zoo))).toBe('07 ff 00 00 00 00 00 00 00 80')
  zoo.animal = Zoo.Animal.CAT
  expect([zoo.isCat, zoo.number]).toEqual([true, 1])
})
