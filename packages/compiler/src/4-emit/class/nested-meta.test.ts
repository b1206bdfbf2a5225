import { describe, expect, test } from 'vitest'
import { hex, loadSpec, plain, toHex } from '../testing/load-spec.js'

describe('what `meta` says', () => {
  const Defaults = loadSpec(`
meta:
  id: defaults
  endian: be
  bit-endian: le
  encoding: UTF-16BE
seq:
  - { id: number, type: u2 }
  - { id: other, type: u2le }
  - { id: low, type: b4 }
  - { id: high, type: b4 }
  - { id: text, type: str, size: 2 }
  - { id: inheriting, type: inheriting }
  - { id: different, type: different }
types:
  inheriting:
    seq:
      - { id: number, type: u2 }
      - { id: low, type: b4 }
      - { id: high, type: b4be }
      - { id: text, type: str, size: 2 }
      - { id: own, type: str, size: 1, encoding: ASCII }
  different:
    meta:
      endian: le
      bit-endian: be
      encoding: ASCII
    seq:
      - { id: number, type: u2 }
      - { id: high, type: b4 }
      - { id: low, type: b4 }
      - { id: text, type: str, size: 2 }
      - { id: inner, type: inner }
    types:
      inner:
        seq:
          - { id: number, type: f4 }
          - { id: text, type: strz }
`)
  const bytes = hex(`
    01 02  # number: 0x0102
    01 02  # other: 0x0201
    a5     # low: 5, high: 10
    00 41  # text: A
    # inheriting
    01 02  # number: 0x0102
    05     # low: 5; high, in the other order, starts at the next byte
    70     # high: 7
    00 42  # text: B
    43     # own: C
    # different
    01 02        # number: 0x0201
    a5           # high: 10, low: 5
    44 45        # text: DE
    00 00 80 3f  # number: 1
    46 00        # text: F
  `)
  const defaults = Defaults.read(bytes)

  test('holds for the type itself, unless a field says otherwise', () => {
    expect(defaults).toMatchObject({ number: 0x0102, other: 0x0201, low: 5, high: 10, text: 'A' })
  })

  test('holds for nested types', () => {
    expect(plain(defaults.inheriting)).toEqual({ number: 0x0102, low: 5, high: 7, text: 'B', own: 'C' })
  })

  test('is replaced by what a nested `meta` says, for the types in it too', () => {
    expect(plain(defaults.different)).toEqual({
      number: 0x0201,
      high: 10,
      low: 5,
      text: 'DE',
      inner: { number: 1, text: 'F' },
    })
  })

  test('holds for writing', () => {
    expect(toHex(Defaults.write(defaults))).toBe(toHex(bytes))
  })
})
