import { expect, test } from 'vitest'
import { LimitError } from '../errors/limit-error.js'
import { KaitaiInput } from '../stream/input.js'
import { checkProgress } from './progress.js'

test('an element has to take something', () => {
  const io = new KaitaiInput(new Uint8Array(2))
  expect(() => checkProgress(io, io.pos)).toThrow(LimitError)
  io.readU1()
  expect(() => checkProgress(io, 0)).not.toThrow()
})
