import { expect, test } from 'vitest'
import { reverseString } from './reverse.js'

test('reverses characters, not code units', () => {
  expect(reverseString('aé😀')).toBe('😀éa')
  expect(reverseString('')).toBe('')
})
