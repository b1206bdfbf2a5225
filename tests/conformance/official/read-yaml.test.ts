import { expect, it } from 'vitest'
import { readYaml } from './read-yaml.mjs'

it('keeps keys as they are written, and integers exact', () => {
  expect(
    readYaml(
      '{ 0x10: sixteen, -1: minus, 18446744073709551615: most, value: 18446744073709551615, size: 0x1f }',
    ),
  ).toEqual({
    '0x10': 'sixteen',
    '-1': 'minus',
    '18446744073709551615': 'most',
    value: '18446744073709551615',
    size: 31,
  })
})
