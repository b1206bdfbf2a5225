import { compile } from '@unplugin-ksy/compiler'
import { describe, expect, test } from 'vitest'

// Specs that were made to keep a compiler busy, to fill its memory or its stack. All of them end within seconds, most at once.

const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('')
const value = (expression: string): string => `meta:\n  id: a\ninstances:\n  x:\n    value: ${expression}\n`
const tenOf = (index: number): string => `[${Array.from({ length: 10 }, () => `*a${index}`).join(',')}]`
const N = 100_000

function codesOf(text: string): readonly string[] {
  const host = { read: () => text, resolve: () => ({ tried: [] }), resolveCode: () => ({ tried: [] }) }
  const result = compile('a.ksy', host)
  // Both are made when they are asked for.
  void [result.code, result.declarations]
  return [...new Set(result.problems.map(({ code }) => code))]
}

describe('are refused:', () => {
  test.each([
    [
      'aliases of aliases',
      `meta:\n  id: a\na0: &a0 [x, x]\n${many(12, (i) => `a${i + 1}: &a${i + 1} ${tenOf(i)}\n`)}`,
    ],
    ['lists in lists', `meta:\n  id: a\nx: ${'['.repeat(N)}`],
    ['maps in maps', `meta:\n  id: a\nx: ${'{a: '.repeat(N)}`],
    ['lists in lists, by dashes', `meta:\n  id: a\nx:\n  ${'- '.repeat(N)}a`],
    ['maps in maps, by indentation', many(2000, (i) => `${' '.repeat(i)}a:\n`)],
    ['parentheses', value(`${'('.repeat(N)}1${')'.repeat(N)}`)],
    ['operators', value(`${'1+'.repeat(N)}1`)],
    ['attributes', value(`a${'.b'.repeat(N)}`)],
    ['a number of a million digits', value('9'.repeat(1_000_000))],
    ['a text that never ends, of wrong escapes', `meta:\n  id: a\n  title: "${'\\x'.repeat(20_000)}`],
    ['a path of types', `meta:\n  id: a\nseq:\n  - id: a\n    type: ${'a::'.repeat(N)}b\n`],
    [
      'a chain of instances, each of which needs the next',
      `meta:\n  id: a\ninstances:\n${many(5000, (i) => `  x${i}:\n    value: x${i + 1} + 1\n`)}  x5000:\n    value: 1\n`,
    ],
    ['many mistakes', `meta:\n  id: a\nseq:\n${'  - id: A\n    type: q\n'.repeat(10_000)}`],
  ])('%s', (_, text) => expect(codesOf(text)).not.toEqual([]), 10_000)
})

describe('are compiled:', () => {
  const chain = (count: number, first: string, next: (index: number) => string): string =>
    `meta:\n  id: a\ninstances:\n  x0:\n    value: ${first}\n${many(count, (i) => `  x${i + 1}:\n    value: ${next(i)}\n`)}`

  test.each([
    ['numbers that are squared', chain(1000, '9223372036854775807', (i) => `x${i} * x${i}`)],
    ['texts that are doubled', chain(60, `'"aaaaaaaa"'`, (i) => `x${i} + x${i}`)],
    ['a long chain of instances', chain(2000, '1', (i) => `x${i} + 1`)],
    ['a line of five million characters', `meta:\n  id: a\n  title: ${'a'.repeat(5_000_000)}\n`],
  ])('%s', (_, text) => expect(codesOf(text)).toEqual([]), 20_000)
})
