import { expect, test } from 'vitest'
import { ProcessError } from '../errors/process-error.js'
import { processCustom, unprocessCustom, type Processor } from './custom.js'

const bytes = Uint8Array.of(1, 2)
const plusOne: Processor = {
  decode: (from) => from.map((byte) => byte + 1),
  encode: (from) => from.map((byte) => byte - 1),
}

test('bytes go through the processor, both ways', () => {
  expect(processCustom(bytes, plusOne)).toEqual(Uint8Array.of(2, 3))
  expect(unprocessCustom(processCustom(bytes, plusOne), plusOne)).toEqual(bytes)
})

test('what goes wrong in it is a ProcessError that names the cause', () => {
  const cause = new TypeError('no key')
  const broken: Processor = {
    decode() {
      throw cause
    },
  }
  expect(() => processCustom(bytes, broken)).toThrow(
    new ProcessError('decode() of a process failed: no key', { cause }),
  )
  expect(() => unprocessCustom(bytes, broken)).toThrow('it has no encode()')
  const wrong = { decode: () => 'text' } as unknown as Processor
  expect(() => processCustom(bytes, wrong)).toThrow('must give a Uint8Array')
})
