import { expect, test } from 'vitest'
import { EncodingError } from '../errors.js'
import { unknownEncoding } from './unknown.js'

test.each(['IBM437\\x', `a"'\n\u2028`])('%j can be neither read nor written, and is named', (name) => {
  const encoding = unknownEncoding(name)
  expect(encoding.name).toBe(name)
  for (const attempt of [() => encoding.decode(new Uint8Array()), () => encoding.encode('')]) {
    expect(attempt).toThrow(EncodingError)
    expect(attempt).toThrow(`the encoding ${JSON.stringify(name)} is not supported`)
  }
})
