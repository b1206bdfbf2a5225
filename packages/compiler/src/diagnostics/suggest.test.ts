import { describe, expect, it } from 'vitest'
import { suggest } from './suggest.js'

describe('suggest', () => {
  it.each([
    ['lenght', ['width', 'length', 'height'], 'length'],
    ['len_dat', ['len_data', 'len_date'], 'len_data'],
    ['lendata', ['ofs_data', 'len_data'], 'len_data'],
    ['LEN', ['ofs', 'len'], 'len'],
    ['lne', ['end', 'len'], 'len'],
    ['haeder', ['reader', 'header'], 'header'],
    ['u4', ['u2', 'u8'], undefined],
    ['body', ['header', 'trailer'], undefined],
    ['header', ['header'], undefined],
    ['a', [], undefined],
    ['x'.repeat(5000), ['x'.repeat(4999)], undefined],
  ])('%s among %j is %s', (name, candidates, expected) => {
    expect(suggest(name, candidates)).toBe(expected)
  })

  it('takes any iterable', () => {
    expect(suggest('heade', new Set(['trailer', 'header']))).toBe('header')
  })
})
