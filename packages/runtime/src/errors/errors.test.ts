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
  expect(samples.ConsistencyError.field).toBe('foo')
  expect(samples.UndecidedEndiannessError.message).toBe(
    'the byte order is not decided: no case of /meta/endian matches',
  )
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

describe('_locate', () => {
  test('puts the path before the message, in the stack too', () => {
    const error = new errors.KaitaiError('went $& wrong')
    error._locate('a.b', 7)
    expect(error).toMatchObject({ path: 'a.b', offset: 7, message: 'a.b: went $& wrong' })
    expect(error.stack).toMatch(/^KaitaiError: a\.b: went \$& wrong\n/)
  })

  test('counts once, and an offset that the error knew before stays', () => {
    const error = new errors.EndOfStreamError(1, 0, 5)
    error._locate('a', 99)
    error._locate('b', 100)
    expect(error).toMatchObject({ path: 'a', offset: 5 })
    expect(error.message).toBe('a: unexpected end of the stream at byte 5: needed 1 byte, 0 left')
  })

  test('of the root itself adds nothing to the message', () => {
    const error = new errors.KaitaiError('m')
    error._locate('', undefined)
    expect(error).toMatchObject({ path: '', offset: undefined, message: 'm' })
  })

  test('shows both ends of a path of thousands of parts', () => {
    const error = new errors.KaitaiError('m')
    const parts = Array.from({ length: 1000 }, (_, index) => `p${index}`)
    error._locate(parts.join('.'), undefined)
    expect(error.message).toBe('p0.p1.p2.p3.p4.p5.(988 more).p994.p995.p996.p997.p998.p999: m')
    expect(error.path).toBe(parts.join('.'))
  })
})
