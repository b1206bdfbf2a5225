import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stripRight } from '../bytes/strip.js'
import { terminateMulti } from '../bytes/terminate.js'
import { ConsistencyError } from '../errors.js'
import { KaitaiInput } from '../stream/input.js'
import { KaitaiStream } from '../stream/stream.js'
import { writeBytesLimitMulti } from '../stream/write-limit.js'
import { caught } from '../testing/caught.js'
import { checkDelimited, checkPadded, checkTerminated } from './extent.js'

// Few values, so that padding, terminators and data are often alike.
const bytes = fc.uint8Array({ max: 2, maxLength: 6 })
const term = fc.uint8Array({ max: 2, minLength: 1, maxLength: 2 })
const size = fc.nat({ max: 8 })
const pad = fc.nat({ max: 2 })

const accepts = (check: () => void): boolean => !(caught(check) instanceof ConsistencyError)
const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

test('checkPadded accepts exactly what is read back', () => {
  fc.assert(
    fc.property(bytes, size, pad, (value, limit, padding) => {
      const io = new KaitaiStream()
      const isReadBack = (): boolean => {
        if (value.length > limit) return false
        io.writeBytesLimit(value, limit, padding, padding)
        return isSame(stripRight(io.toByteArray(), padding), value)
      }
      expect(accepts(() => checkPadded(value, limit, padding))).toBe(isReadBack())
    }),
    { numRuns: 2000 },
  )
})

test('checkTerminated accepts exactly what is read back', () => {
  const padding = fc.option(pad, { nil: undefined })
  fc.assert(
    fc.property(bytes, size, term, fc.boolean(), padding, (value, limit, terminator, include, maybePad) => {
      const isReadBack = (): boolean => {
        if (value.length > limit) return false
        const io = new KaitaiStream()
        if (include) io.writeBytesLimit(value, limit, maybePad ?? 0, maybePad ?? 0)
        else writeBytesLimitMulti(io, value, limit, terminator, maybePad ?? 0)
        const raw = io.toByteArray()
        // Reading does not strip what could be the terminator.
        const isPlainPad = maybePad !== undefined && !(terminator.length === 1 && terminator[0] === maybePad)
        const stripped = isPlainPad ? stripRight(raw, maybePad) : raw
        return isSame(terminateMulti(stripped, terminator, include), value)
      }
      expect(accepts(() => checkTerminated(value, limit, terminator, include, maybePad))).toBe(isReadBack())
    }),
    { numRuns: 5000 },
  )
})

test('checkDelimited accepts exactly what is read back, whatever follows', () => {
  fc.assert(
    fc.property(bytes, term, fc.boolean(), bytes, (value, terminator, include, following) => {
      const io = new KaitaiStream()
      io.writeBytes(value)
      if (!include) io.writeBytes(terminator)
      const end = io.pos
      io.writeBytes(following)
      const input = new KaitaiInput(io.toByteArray())
      const readBack = caught(() =>
        expect(input.readBytesTermMulti(terminator, include, true, true)).toEqual(value),
      )
      expect(accepts(() => checkDelimited(value, terminator, include, true))).toBe(
        readBack === undefined && input.pos === end,
      )
    }),
    { numRuns: 5000 },
  )
})

test('without a terminator, the end of the stream does, if that is no error', () => {
  const value = Uint8Array.of(1, 2)
  expect(accepts(() => checkDelimited(value, Uint8Array.of(0), true, false))).toBe(true)
  expect(accepts(() => checkDelimited(value, Uint8Array.of(0), true, true))).toBe(false)
})

test('bytes up to the end of the stream are taken to fill it', () => {
  const value = Uint8Array.of(1, 2)
  expect(accepts(() => checkTerminated(value, undefined, Uint8Array.of(0), false, 0))).toBe(true)
  expect(accepts(() => checkTerminated(value, undefined, Uint8Array.of(0), false, 2))).toBe(false)
  expect(accepts(() => checkPadded(value, undefined, 0))).toBe(true)
})

describe('messages', () => {
  const value = Uint8Array.of(1, 0, 2)
  test.each<[string, () => void]>([
    [
      'expected bytes that are read back as they are, found [01 00 02]. Because of the terminator or the padding, [01] would be read back',
      () => checkTerminated(value, 9, Uint8Array.of(0), false),
    ],
    [
      'expected bytes that are read back as they are, found [01 00 02]. Because of the terminator or the padding, [01 00] would be read back',
      () => checkPadded(value, 9, 2),
    ],
    ['expected at most 2 bytes, found 3', () => checkPadded(value, 2, 9)],
    ['expected at most 2 bytes, found 3', () => checkTerminated(value, 2, Uint8Array.of(9), false)],
    [
      'expected bytes that end with the terminator [09], found [01 00 02]',
      () => checkDelimited(value, Uint8Array.of(9), true, true),
    ],
    [
      'expected a number of bytes that is a multiple of 2, since they end with [00 00], found [01 00 02]',
      () => checkDelimited(value, Uint8Array.of(0, 0), false, true),
    ],
    ['expected at most 1 byte once processed, found 3', () => checkPadded(value, 1, 9, true)],
    [
      'expected at most 1 byte once processed, found 3',
      () => checkTerminated(value, 1, Uint8Array.of(9), false, undefined, true),
    ],
    [
      'expected bytes that, once processed, are read back as they are, found [01 00 02]. Because of the terminator or the padding, [01 00] would be read back',
      () => checkPadded(value, 9, 2, true),
    ],
    [
      'expected bytes that, once processed, end with the terminator [09], found [01 00 02]',
      () => checkDelimited(value, Uint8Array.of(9), true, true, true),
    ],
  ])('%s', (message, check) => {
    expect(caught(check)).toMatchObject({ message })
  })
})
