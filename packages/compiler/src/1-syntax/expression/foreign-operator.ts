/**
 * Operators of other languages and what they are here. None of them is the beginning of anything that the language
 * has, so that finding one is always a mistake. The longest ones come first.
 */
export const FOREIGN_OPERATORS: readonly (readonly [operator: string, help: string])[] = [
  ['===', 'Use `==`.'],
  ['!==', 'Use `!=`.'],
  ['>>>', 'Use `>>`: numbers have no fixed width here.'],
  ['&&', 'Use `and`.'],
  ['||', 'Use `or`.'],
  ['**', 'There is no power operator. `1 << n` is a power of two.'],
  ['//', 'Use `/`: it rounds down between integers.'],
  ['<>', 'Use `!=`.'],
  ['=>', 'Use `>=`.'],
  ['=<', 'Use `<=`.'],
  ['->', 'Use `.`.'],
  ['??', 'Use `condition ? a : b`.'],
  [':=', 'Compare with `==`.'],
  ['!', 'Use `not x`, or `!=` to compare.'],
  ['=', 'Compare with `==`.'],
]

/** Words that other languages use where an operator stands here. */
export const FOREIGN_WORDS: ReadonlyMap<string, string> = new Map([
  ['xor', 'Use `^`.'],
  ['mod', 'Use `%`.'],
  ['div', 'Use `/`: it rounds down between integers.'],
  ['shl', 'Use `<<`.'],
  ['shr', 'Use `>>`.'],
  ['is', 'Use `==`.'],
  ['eq', 'Use `==`.'],
  ['ne', 'Use `!=`.'],
  ['in', 'Compare with each value: `x == 1 or x == 2`.'],
  ['if', 'Use `condition ? a : b`.'],
  ['then', 'Use `condition ? a : b`.'],
  ['else', 'Use `condition ? a : b`.'],
])
