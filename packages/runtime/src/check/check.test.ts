import { describe, expect, test } from 'vitest'
import { ConsistencyError } from '../errors.js'
import { caught } from '../testing/caught.js'
import { KaitaiStream } from '../stream/stream.js'
import { utf8 } from '../text/utf8.js'
import { checkAtEnd } from './at-end.js'
import { checkEqual } from './equal.js'
import { checkArray, checkLength } from './lengths.js'
import { checkBigInteger, checkFloat, checkFloat32, checkInteger } from './numbers.js'
import { checkAbsent, checkBoolean, checkBytes, checkString } from './simple.js'
import { checkNoCase } from './no-case.js'
import { noInstance } from './struct.js'
import { checkText } from './text.js'
import { checkNotEmpty, checkUntil } from './until.js'

const bytes = new Uint8Array(2)

function at(pos: number, size: number): KaitaiStream {
  const io = new KaitaiStream(new Uint8Array(size))
  io.seek(pos)
  return io
}

describe('accepted', () => {
  test.each<[string, () => void]>([
    ['the smallest integer', () => checkInteger(-128, -128, 127)],
    ['the largest integer', () => checkInteger(127, -128, 127)],
    ['the smallest bigint', () => checkBigInteger(0n, 0n, 9n)],
    ['the largest bigint', () => checkBigInteger(9n, 0n, 9n)],
    ['any float', () => [1.5, Number.NaN, -Infinity].forEach(checkFloat)],
    // The last one is nearer to the largest of four bytes than to 2 to the power of 128, which is none.
    [
      'any float of four bytes',
      () => [0.1, Number.NaN, -Infinity, 3.4028235677973362e38].forEach(checkFloat32),
    ],
    ['booleans', () => [true, false].forEach(checkBoolean)],
    ['strings', () => checkString('')],
    ['bytes', () => [bytes, Buffer.from('')].forEach(checkBytes)],
    ['nothing', () => checkAbsent(undefined)],
    ['an array', () => checkArray([])],
    ['an array of its length', () => checkArray([1, 2], 2)],
    [
      'an array without elements',
      () => [-1, 0, undefined, Number.NaN].forEach((count) => checkArray([], count)),
    ],
    ['a length', () => checkLength(bytes, 2)],
    ['equal numbers', () => checkEqual(2, 2n)],
    ['equal bytes', () => checkEqual(bytes, new Uint8Array(2))],
    ['text', () => checkText('é', utf8)],
    ['no case', () => checkNoCase(undefined)],
    ['elements', () => checkNotEmpty([0])],
    ['a last element that ends reading', () => checkUntil(true, true)],
    ['an element before that does not', () => checkUntil(false, false)],
    ['a growing stream', () => checkAtEnd(new KaitaiStream())],
    ['a full stream', () => checkAtEnd(new KaitaiStream(new Uint8Array(0)))],
    ['the same object', () => checkEqual(bytes.buffer, bytes.buffer)],
  ])('%s', (_, check) => {
    expect(check).not.toThrow()
  })
})

describe('refused, with a message that says what to do', () => {
  test.each<[string, () => void]>([
    ['expected an integer from 0 to 255, found 256', () => checkInteger(256, 0, 255)],
    ['expected an integer from 0 to 255, found -1', () => checkInteger(-1, 0, 255)],
    ['expected an integer from 0 to 255, found 1.5', () => checkInteger(1.5, 0, 255)],
    ['expected an integer from 0 to 255, found NaN', () => checkInteger(Number.NaN, 0, 255)],
    ['expected an integer from 0 to 255, found "7"', () => checkInteger('7', 0, 255)],
    ['expected an integer from 0 to 255, found 7. Use a number', () => checkInteger(7n, 0, 255)],
    ['is not set, expected an integer from 0 to 255', () => checkInteger(undefined, 0, 255)],
    ['expected a bigint from 0 to 9, found 10', () => checkBigInteger(10n, 0n, 9n)],
    ['expected a bigint from 0 to 9, found -1', () => checkBigInteger(-1n, 0n, 9n)],
    ['expected a bigint from 0 to 9, found 1. Use a bigint, such as 1n', () => checkBigInteger(1, 0n, 9n)],
    ['expected a number, found 1', () => checkFloat(1n)],
    ['expected a number, found 1', () => checkFloat32(1n)],
    ...[1e39, -1e39, 3.4028235677973366e38].map((value): [string, () => void] => [
      `expected a number from -3.4028234663852886e+38 to 3.4028234663852886e+38, found ${value}`,
      () => checkFloat32(value),
    ]),
    ['expected true or false, found 1', () => checkBoolean(1)],
    ['expected a string, found [00 00]', () => checkString(bytes)],
    ['expected a Uint8Array, found an array of 1 element', () => checkBytes([1])],
    [
      "expected undefined, found 0. Its condition ('if') does not hold here, so it is not a part of the data",
      () => checkAbsent(0),
    ],
    ['expected an array, found an object', () => checkArray({ length: 1 })],
    ['is not set, expected an array', () => checkArray(undefined, 2)],
    ['expected 2 elements, found 1', () => checkArray([0], 2)],
    ['expected 1 element, found 0', () => checkArray([], 1)],
    ['expected 0 elements, found 1', () => checkArray([0], -1)],
    [
      'expected 0 elements, found 1. Something that it is computed from has no value here',
      () => checkArray([0], undefined),
    ],
    [
      'expected a number of bytes, found 2. Something that it is computed from has no value here',
      () => checkLength(bytes, Number.NaN),
    ],
    ['expected 3 bytes, found 2', () => checkLength(bytes, 3)],
    ['expected 1 byte, found 2', () => checkLength(bytes, 1)],
    [
      'expected an instance of the class of its type, found an object. Make one with the static method create() of the class',
      () => {
        throw noInstance({})
      },
    ],
    [
      'is not set, expected an instance of the class of its type',
      () => {
        throw noInstance(undefined)
      },
    ],
    ['expected a string, found 1', () => checkText(1, utf8)],
    [
      'expected undefined, found 0. No case of its switch matches, so it is not a part of the data',
      () => checkNoCase(0),
    ],
    ['expected at least 1 element, found an array of 0 elements', () => checkNotEmpty([])],
    [
      "expected the condition 'repeat-until' to be true for the last element, found false. Reading ends with the first element for which it is true",
      () => checkUntil(false, true),
    ],
    [
      "expected the condition 'repeat-until' to be false for an element before the last one, found true. Reading ends with the first element for which it is true",
      () => checkUntil(true, false),
    ],
    [
      'expected no bytes left up to the end of the stream, found 3',
      () => checkAtEnd(new KaitaiStream(new Uint8Array(3))),
    ],
    ['expected no bytes left up to the end of the stream, found 2', () => checkAtEnd(at(1, 3))],
    ['expected 3, found 2', () => checkEqual(2, 3)],
    ['expected "1", found 1', () => checkEqual(1, '1')],
    ['expected [00 00], found [00]', () => checkEqual(new Uint8Array(1), bytes)],
  ])('%s', (message, check) => {
    expect(check).toThrow(ConsistencyError)
    expect(caught(check)).toMatchObject({ message })
  })
})

test('checkText gives the bytes of a text', () => {
  expect(Array.from(checkText('é', utf8))).toEqual([0xc3, 0xa9])
})

test('an error has what was expected and found, as values', () => {
  expect(caught(() => checkEqual(2, 3))).toMatchObject({ field: '', expected: 3, actual: 2, help: undefined })
  expect(caught(() => checkAtEnd(at(1, 3)))).toMatchObject({ expected: 0, actual: 2 })
  expect(caught(() => checkLength(bytes, 3))).toMatchObject({ expected: 3, actual: 2 })
  expect(caught(() => checkUntil(true, false))).toMatchObject({
    help: 'Reading ends with the first element for which it is true',
  })
})
