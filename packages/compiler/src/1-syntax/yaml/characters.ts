/** The characters that YAML gives a meaning, as UTF-16 units. */
export const Char = {
  tab: 0x09,
  lineFeed: 0x0a,
  carriageReturn: 0x0d,
  space: 0x20,
  exclamation: 0x21,
  doubleQuote: 0x22,
  hash: 0x23,
  percent: 0x25,
  ampersand: 0x26,
  singleQuote: 0x27,
  asterisk: 0x2a,
  comma: 0x2c,
  dash: 0x2d,
  dot: 0x2e,
  colon: 0x3a,
  greater: 0x3e,
  question: 0x3f,
  at: 0x40,
  openBracket: 0x5b,
  backslash: 0x5c,
  closeBracket: 0x5d,
  backtick: 0x60,
  openBrace: 0x7b,
  pipe: 0x7c,
  closeBrace: 0x7d,
  byteOrderMark: 0xfeff,
} as const

export function isBreak(char: number): boolean {
  return char === Char.lineFeed || char === Char.carriageReturn
}

/** White space, a line break, or NaN for the end of the text. */
export function isBlankOrEnd(char: number): boolean {
  return char === Char.space || char === Char.tab || isBreak(char) || Number.isNaN(char)
}

/** One of `,[]{}`, which end a plain scalar inside brackets. */
export function isFlowIndicator(char: number): boolean {
  return (
    char === Char.comma ||
    char === Char.openBracket ||
    char === Char.closeBracket ||
    char === Char.openBrace ||
    char === Char.closeBrace
  )
}
