import { describe, expect, test } from 'vitest'
import { hex, loadSpec } from '../../4-emit/testing/load-spec.js'

describe('a list cast to bytes', () => {
  const Lists = loadSpec(`
meta: { id: lists, endian: be }
seq:
  - { id: narrow, type: u1 }
  - { id: wide, type: u8 }
instances:
  numbers: { value: '[narrow, 1].as<bytes>' }
  of_wide: { value: '[wide, 1].as<bytes>' }
  none: { value: '[].as<bytes>' }
`)
  const lists = Lists.read(hex('ff 00 00 00 00 00 00 00 07'))

  test('is bytes', () => {
    expect(lists.numbers).toEqual(Uint8Array.of(255, 1))
    expect(lists.none).toEqual(new Uint8Array(0))
  })

  test('takes 64-bit elements', () => {
    expect(lists.ofWide).toEqual(Uint8Array.of(7, 1))
  })
})
