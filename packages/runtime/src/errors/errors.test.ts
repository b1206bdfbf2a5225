import { describe, expect, test } from 'vitest'
import * as errors from '../errors.js'

const samples = {
  KaitaiError: new errors.KaitaiError('m'),
  EndOfStreamError: new errors.EndOfStreamError(2, 1, 1234),
  ValidationError: new errors.ValidationError('1', 2, '/seq/0/valid'),
  ValidationNotEqualError: new errors.ValidationNotEqualError(1, 2, '/seq/0/valid'),
  ValidationLessThanError: new errors.ValidationLessThanError(1, 0, '/seq/0/valid'),
  ValidationGreaterThanError: new errors.ValidationGreaterThanError(1, 2, '/seq/0/valid'),
  ValidationNotAnyOfError: new errors.ValidationNotAnyOfError([1], 2, '/seq/0/valid'),
  ValidationNotInEnumError: new errors.ValidationNotInEnumError(2, '/seq/0/valid'),
  ValidationExprError: new errors.ValidationExprError(2, '/seq/0/valid'),
  ConsistencyError: new errors.ConsistencyError('foo', 2, 3),
  UndecidedEndiannessError: new errors.UndecidedEndiannessError('/meta/endian'),
  EncodingError: new errors.EncodingError('ASCII', 'é', 0),
  ProcessError: new errors.ProcessError('m'),
  LimitError: new errors.LimitError('m'),
}

test('there is a sample of every error', () => {
  expect(Object.keys(samples).sort()).toEqual(Object.keys(errors).sort())
})

describe.each(Object.entries(samples))('%s', (name, error) => {
  test('has its name, wherever errors are printed', () => {
    expect(error.name).toBe(name)
    expect(String(error)).toBe(`${name}: ${error.message}`)
    expect(error.stack).toMatch(new RegExp(`^${name}: `))
  })

  test('is a KaitaiError', () => {
    expect(error).toBeInstanceOf(errors.KaitaiError)
    expect(error.path).toBe(undefined)
  })

  test('is a ValidationError if it is called so', () => {
    expect(error instanceof errors.ValidationError).toBe(name.startsWith('Validation'))
  })
})

test('messages', () => {
  expect(samples.EndOfStreamError.message).toBe(
    'unexpected end of the stream at byte 1234: needed 2 bytes, 1 left',
  )
  expect(samples.ConsistencyError.message).toBe('expected 2, found 3')
  expect(samples.ConsistencyError).toMatchObject({ field: 'foo', expected: 2, actual: 3, help: undefined })
  expect(samples.EndOfStreamError).toMatchObject({ needed: 2, available: 1, offset: 1234 })
  expect(samples.UndecidedEndiannessError.message).toBe(
    'the byte order is not decided: no case of /meta/endian matches',
  )
  expect(samples.UndecidedEndiannessError.specPath).toBe('/meta/endian')
  expect(new errors.UndecidedEndiannessError().message).toBe('the byte order is not decided: no case matches')
  expect(new errors.ConsistencyError('', 1, 2, { help: 'Mend it' }).message).toBe(
    'expected 1, found 2. Mend it',
  )
})

test('a cause is kept, and absent where there is none', () => {
  const cause = new Error('why')
  expect(new errors.ProcessError('m', { cause }).cause).toBe(cause)
  expect('cause' in new errors.ProcessError('m')).toBe(false)
})
