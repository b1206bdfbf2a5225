import { expect, test } from 'vitest'
import * as generated from './generated.js'
import * as index from './index.js'

test('everything that generated code imports can be imported from the one entry', () => {
  expect(Object.keys(index)).toEqual(expect.arrayContaining(Object.keys(generated)))
  expect(Object.keys(generated)).toContain('KaitaiStream')
})
