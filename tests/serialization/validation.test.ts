import { expect, test } from 'vitest'
import { hex, toHex } from '../support/hex.js'
import { loadSpecs } from '../support/load-specs.js'
import { treeOf } from '../support/tree.js'

const { specs, runtime } = await loadSpecs(new URL('fixtures/', import.meta.url))

const { validated: Validated } = specs
const good = {
  fixed: hex('10 20'),
  equalInteger: 123,
  equalBytes: hex('30 40'),
  equalText: 'SEAL',
  oneOf: 6,
  atLeast: 100,
  atMost: 12,
  betweenIntegers: -5,
  betweenFloats: 0.375,
  betweenBytes: hex('50 31'),
  betweenTexts: 'P1',
  named: 12,
  byExpression: -7,
  fixedList: [hex('12 34'), hex('12 34')],
  equalList: [0x1234, 0x1234],
  oneOfList: [0, 1, 0x41],
  atLeastList: [0, 127],
  atMostList: [0xfe, 0],
  expressionList: [hex('00 13'), hex('12 00')],
  placed: 0x50,
  placedFixed: hex('51 41'),
  placedList: [0x5253, 0x5253],
}

test('valid values are written, from nothing', () => {
  const object = Validated.create(good)
  expect(treeOf(Validated.read(Validated.write(object)))).toEqual(treeOf(good))
})

test('those of which there is only one are filled', () => {
  const { fixed: _, equalInteger: _1, equalBytes: _2, equalText: _3, ...needed } = good
  expect(toHex(Validated.write(Validated.create(needed)))).toBe(
    toHex(Validated.write(Validated.create(good))),
  )

  const object = new Validated()
  Object.assign(object, needed)
  expect(toHex(Validated.write(object))).toBe(toHex(Validated.write(Validated.create(good))))
})

const kinds = {
  notEqual: [runtime.ValidationNotEqualError, 'ValidationNotEqualError'],
  notAnyOf: [runtime.ValidationNotAnyOfError, 'ValidationNotAnyOfError'],
  lessThan: [runtime.ValidationLessThanError, 'ValidationLessThanError'],
  greaterThan: [runtime.ValidationGreaterThanError, 'ValidationGreaterThanError'],
  notInEnum: [runtime.ValidationNotInEnumError, 'ValidationNotInEnumError'],
  expression: [runtime.ValidationExprError, 'ValidationExprError'],
} as const

test.each([
  ['fixed', hex('10 21'), 'notEqual'],
  ['equalInteger', 122, 'notEqual'],
  ['equalBytes', hex('40 30'), 'notEqual'],
  ['equalText', 'seal', 'notEqual'],
  ['oneOf', 7, 'notAnyOf'],
  ['atLeast', 99, 'lessThan'],
  ['atMost', 13, 'greaterThan'],
  ['betweenIntegers', -6, 'lessThan'],
  ['betweenIntegers', 11, 'greaterThan'],
  ['betweenFloats', 0.125, 'lessThan'],
  ['betweenFloats', 0.5, 'greaterThan'],
  ['betweenBytes', hex('4f ff'), 'lessThan'],
  ['betweenBytes', hex('50 32'), 'greaterThan'],
  ['betweenTexts', 'O~', 'lessThan'],
  ['betweenTexts', 'PA', 'greaterThan'],
  ['named', 5, 'notInEnum'],
  ['byExpression', 8, 'expression'],
  ['placed', 0x31, 'notEqual'],
  ['placedFixed', hex('50 41'), 'notEqual'],
] as const)('%s can not be %j', (field, value, kind) => {
  const object = Validated.create({ ...good, [field]: value })
  expect(() => object._check()).toThrow(kinds[kind][0])
  expect(() => object._check()).toThrow(expect.objectContaining({ name: kinds[kind][1], path: field }))
  expect(() => Validated.write(object)).toThrow(kinds[kind][0])
})

test.each([
  ['fixedList', 1, hex('00 12'), 'notEqual'],
  ['equalList', 0, 0x12, 'notEqual'],
  ['oneOfList', 2, 0xe8, 'notAnyOf'],
  ['atLeastList', 1, -24, 'lessThan'],
  ['atMostList', 0, 0xff, 'greaterThan'],
  ['expressionList', 1, hex('00 12'), 'expression'],
  ['placedList', 1, 0x5254, 'notEqual'],
] as const)('%s[%i] can not be %j', (field, index, value, kind) => {
  const object = Validated.read(Validated.write(Validated.create(good)))
  object[field][index] = value
  expect(() => object._check()).toThrow(kinds[kind][0])
  expect(() => object._check()).toThrow(
    expect.objectContaining({ name: kinds[kind][1], path: `${field}[${index}]` }),
  )
})

test.each(['nothing', true, 2n, undefined, null, new Uint8Array(3), [undefined]])(
  'nor can any be %s',
  (value) => {
    for (const field of Object.keys(good)) {
      const object = Validated.read(Validated.write(Validated.create(good)))
      object[field] = value
      if (value === undefined && field.startsWith('placed')) {
        // A parse instance that is forgotten is read again.
        expect(treeOf(object[field])).toEqual(treeOf(Reflect.get(good, field)))
      } else if (
        (value === undefined || value === null) &&
        /^(fixed|equal(Integer|Bytes|Text)|placed(Fixed)?)$/.test(field)
      ) {
        object._check()
        expect(treeOf(object[field])).toEqual(treeOf(Reflect.get(good, field)))
      } else {
        expect(() => object._check(), field).toThrow(runtime.KaitaiError)
        expect(() => object._check(), field).toThrow(
          expect.objectContaining({ name: expect.stringMatching(/^(Consistency|Validation)/) }),
        )
      }
    }
  },
)
