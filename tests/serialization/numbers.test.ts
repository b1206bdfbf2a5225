import { describe, expect, test } from 'vitest'
import { toHex } from '../support/hex.js'
import { loadSpecs } from '../support/load-specs.js'
import { treeOf } from '../support/tree.js'

const { specs, runtime } = await loadSpecs(new URL('fixtures/', import.meta.url))

describe('a float of four bytes', () => {
  const { real: Real } = specs
  const written = (single: number): string => toHex(Real.write(Real.create({ single })))

  test('is rounded to the nearest', () => {
    expect(written(0.1)).toBe('cd cc cc 3d')
    expect(written(Infinity)).toBe('00 00 80 7f')
  })

  test('is no number beyond its range', () => {
    expect(() => written(1e40)).toThrow(runtime.ConsistencyError)
  })
})

describe('bits in the other order', () => {
  const { bit_orders: BitOrders } = specs

  test('that would begin in the middle of a byte begin at the next one', () => {
    for (const first of [0, 2, 5, 7]) {
      const object = BitOrders.create({ first, rest: { low: 0x55, high: 0x2a } })
      const bytes = BitOrders.write(object)
      expect(toHex(bytes)).toBe(`${(first << 5).toString(16).padStart(2, '0')} 55 15`)
      expect(treeOf(BitOrders.read(bytes))).toEqual(treeOf(object))
    }
  })
})
