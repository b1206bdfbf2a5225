import { describe, expect, it } from 'vitest'
import { fieldProblems, parseField } from './testing/parse.js'

const contentsOf = (text: string): number[] => [...(parseField(`contents: ${text}`).contents?.value ?? [])]

describe('contents', () => {
  it.each<[string, number[]]>([
    ['GIF', [0x47, 0x49, 0x46]],
    ['é€', [0xc3, 0xa9, 0xe2, 0x82, 0xac]],
    ['"1"', [0x31]],
    ['0x55', [0x55]],
    ['[foo, 0, A, 0xa, 42]', [0x66, 0x6f, 0x6f, 0, 0x41, 0x0a, 42]],
    ['["a\\r\\n", [1, [2]], 07]', [0x61, 13, 10, 1, 2, 7]],
    ['[]', []],
  ])('reads %s as bytes', (text, bytes) => {
    expect(contentsOf(text)).toEqual(bytes)
  })

  it.each([
    ['256', '/contents: out-of-range at "256"'],
    ['[1, -1]', '/contents/1: out-of-range at "-1"'],
    ['[1, [010]]', '/contents/1/0: ambiguous-integer at "010"'],
    ['[1.5]', '/contents/0: wrong-kind at "1.5"'],
    ['true', '/contents: wrong-kind at "true"'],
    ['{a: b}', '/contents: wrong-kind at "{a: b}"'],
    ['[~]', '/contents/0: wrong-kind at "~"'],
  ])('does not take %s', (text, problem) => {
    expect(fieldProblems(`contents: ${text}`)).toEqual([problem])
  })
})
