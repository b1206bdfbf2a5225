import { describe, expect, it } from 'vitest'
import { scalarValue, type ScalarValue } from './scalar-value.js'
import { readValid } from './testing/read.js'

function valueOf(text: string): ScalarValue {
  const node = readValid(text)
  if (node.kind !== 'scalar') throw new Error('not a scalar')
  return scalarValue(node)
}

describe('scalarValue', () => {
  it.each(['', '~', 'null', 'Null', 'NULL'])('reads %j as null', (text) => {
    expect(valueOf(text)).toEqual({ type: 'null' })
  })

  it.each([
    ['true', true],
    ['True', true],
    ['FALSE', false],
  ])('reads %s as a boolean', (text, value) => {
    expect(valueOf(text)).toEqual({ type: 'boolean', value })
  })

  it.each<[string, bigint]>([
    ['0', 0n],
    ['-12', -12n],
    ['+12', 12n],
    ['1_000', 1000n],
    ['0xFf', 255n],
    ['-0x10', -16n],
    ['0x1_0', 16n],
    ['0o17', 15n],
    ['0b1010_1010', 0xaan],
    ['18446744073709551615', 2n ** 64n - 1n],
  ])('reads %s as an integer', (text, value) => {
    expect(valueOf(text)).toEqual({ type: 'integer', value })
  })

  it.each([
    ['1.5', 1.5],
    ['-.5', -0.5],
    ['1.', 1],
    ['1e3', 1000],
    ['1_0.5E-1', 1.05],
    ['.inf', Infinity],
    ['-.Inf', -Infinity],
    ['.nan', Number.NaN],
  ])('reads %s as a float', (text, value) => {
    expect(valueOf(text)).toEqual({ type: 'float', value })
  })

  it.each(['yes', 'nulls', 'tRUE', '_1', '1_', '0x', '0xg', '0b2', '1.2.3', '1e', '.', '0.7f', 'a'])(
    'reads %s as text',
    (text) => {
      expect(valueOf(text)).toEqual({ type: 'string', value: text })
    },
  )

  it.each([
    ['"5"', '5'],
    ["'true'", 'true'],
    ['|-\n 5', '5'],
    ['!!str 5', '5'],
    ['! 5', '5'],
    ['""', ''],
  ])('reads %j as text', (text, value) => {
    expect(valueOf(text)).toEqual({ type: 'string', value })
  })

  it('lets a tag turn quoted text into a number', () => {
    expect(valueOf('!!int "5"')).toEqual({ type: 'integer', value: 5n })
  })
})
