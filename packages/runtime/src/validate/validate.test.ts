import { describe, expect, test } from 'vitest'
import {
  type ValidationError,
  ValidationExprError,
  ValidationGreaterThanError,
  ValidationLessThanError,
  ValidationNotAnyOfError,
  ValidationNotEqualError,
  ValidationNotInEnumError,
} from '../errors.js'
import { caught } from '../testing/caught.js'
import { validateAnyOf } from './any-of.js'
import { validateBytes } from './bytes.js'
import { validateEqual } from './equal.js'
import { validateExpression } from './expression.js'
import { validateInEnum } from './in-enum.js'
import { validateMax, validateMin } from './range.js'

const path = '/seq/0/valid'
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)

describe('accepted', () => {
  test.each<[string, () => void]>([
    ['equal numbers', () => validateEqual(1, 1, path)],
    ['an equal number and bigint', () => validateEqual(1n, 1, path)],
    ['equal strings', () => validateEqual('a', 'a', path)],
    ['equal booleans', () => validateEqual(true, true, path)],
    ['equal bytes', () => validateEqual(bytes(1, 2), bytes(1, 2), path)],
    ['the bytes', () => validateBytes(bytes(1, 2), [1, 2], path)],
    ['no bytes', () => validateBytes(bytes(), [], path)],
    ['the minimum', () => validateMin(5n, 5, path)],
    ['the maximum', () => validateMax(bytes(2), bytes(2), path)],
    ['more than the minimum', () => validateMin('b', 'a', path)],
    ['less than the maximum', () => validateMax(bytes(1, 9), bytes(2), path)],
    ['one of several', () => validateAnyOf(bytes(2), [bytes(1), bytes(2)], path)],
    ['a member', () => validateInEnum(2, [1n, 2n], path)],
    ['a condition that holds', () => validateExpression(true, 1, path)],
  ])('%s', (_, validate) => {
    expect(validate).not.toThrow()
  })
})

describe('refused', () => {
  test.each<[string, new (...args: never[]) => ValidationError, () => void]>([
    ['expected 2, found 1', ValidationNotEqualError, () => validateEqual(1, 2, path)],
    ['expected "b", found "a"', ValidationNotEqualError, () => validateEqual('a', 'b', path)],
    [
      'expected [01 02], found [01]',
      ValidationNotEqualError,
      () => validateEqual(bytes(1), bytes(1, 2), path),
    ],
    ['expected [01 02], found [01]', ValidationNotEqualError, () => validateBytes(bytes(1), [1, 2], path)],
    ['expected [01], found [01 02]', ValidationNotEqualError, () => validateBytes(bytes(1, 2), [1], path)],
    [
      'expected [01 02], found [01 03]',
      ValidationNotEqualError,
      () => validateBytes(bytes(1, 3), [1, 2], path),
    ],
    ['expected at least 2, found 1', ValidationLessThanError, () => validateMin(1n, 2, path)],
    ['expected at least 2, found NaN', ValidationLessThanError, () => validateMin(Number.NaN, 2, path)],
    [
      'expected at most [80], found [ff]',
      ValidationGreaterThanError,
      () => validateMax(bytes(255), bytes(128), path),
    ],
    ['expected one of 1, 2, found 3', ValidationNotAnyOfError, () => validateAnyOf(3, [1, 2], path)],
    [
      'expected a value that the enum names, found 3',
      ValidationNotInEnumError,
      () => validateInEnum(3n, [1n], path),
    ],
    [
      'expected a value that meets the condition, found 3',
      ValidationExprError,
      () => validateExpression(false, 3, path),
    ],
  ])('%s', (message, kind, validate) => {
    expect(validate).toThrow(kind)
    expect(caught(validate)).toMatchObject({ message: `${message} (required by /seq/0/valid)` })
  })

  test('an error has what was demanded, as a value', () => {
    expect(caught(() => validateEqual(1, 2, path))).toMatchObject({ actual: 1, expected: 2, specPath: path })
    expect(caught(() => validateMin(1, 2, path))).toMatchObject({ actual: 1, min: 2 })
    expect(caught(() => validateMax(3, 2, path))).toMatchObject({ actual: 3, max: 2 })
    expect(caught(() => validateAnyOf(3, [2], path))).toMatchObject({ actual: 3, choices: [2] })
  })
})

test('a number that is none equals nothing, not even itself', () => {
  expect(() => validateEqual(Number.NaN, Number.NaN, path)).toThrow(ValidationNotEqualError)
  expect(() => validateEqual(1n, Number.NaN, path)).toThrow(ValidationNotEqualError)
})

test('a bigint next to a number that is only nearly the same is another one', () => {
  expect(() => validateEqual(2n ** 53n + 1n, 2 ** 53, path)).toThrow(ValidationNotEqualError)
})
