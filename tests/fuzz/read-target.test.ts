import { EndOfStreamError, KaitaiError } from 'unplugin-ksy/runtime'
import { expect, test } from 'vitest'
import { fuzzFormat } from './fuzz-format.mjs'

const seeds = [{ bytes: new Uint8Array(4), edits: 0 }]
const options = { id: 'x', params: [], seeds, dictionary: [], seed: 1, note: () => {} }

const thatThrows = (error: unknown): object => ({
  read() {
    throw error
  },
})

test('an error of ours is no finding', () => {
  const { findings } = fuzzFormat({
    ...options,
    Class: thatThrows(new EndOfStreamError(1, 0, 0)),
    inputs: 20,
  })
  expect(findings).toEqual([])
})

test('any other is one, once, with the shortest input', () => {
  const { findings } = fuzzFormat({ ...options, Class: thatThrows(new TypeError('oops')), inputs: 200 })
  expect(findings).toHaveLength(1)
  expect(findings[0]).toMatchObject({ kind: 'escaped', id: 'x', bytes: new Uint8Array(0) })
  expect(findings[0]?.what).toMatch(/^TypeError: oops/)
})

test('so is an error while something is looked at or written', () => {
  const object = {}
  const Class = {
    read: () => object,
    write() {
      throw new RangeError('too long')
    },
  }
  const { findings } = fuzzFormat({ ...options, Class, inputs: 50 })
  expect(findings.map(({ what }) => what)).toEqual([expect.stringMatching(/^RangeError: too long/)])
  expect(KaitaiError.prototype).not.toBeInstanceOf(RangeError)
})
