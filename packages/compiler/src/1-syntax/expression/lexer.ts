import { foreignOperator, invalidName, unexpectedCharacter } from '../../diagnostics/messages/expression.js'
import { FOREIGN_OPERATORS } from './foreign-operator.js'
import { scanNumber, startsNumber } from './scan-number.js'
import { scanString } from './scan-string.js'
import { mistake, SYMBOLS, type Token } from './token.js'

/** Spellings of words of the language that are wrong only in their case. */
const MISSPELT_WORDS = new Set(['and', 'or', 'not', 'true', 'false'])

/**
 * The token at or after an index, white space skipped. A pure function of text and index, so that the parser can look
 * ahead, or read the same characters again where `>>` turns out to be two closing `>`.
 */
export function scanToken(text: string, from: number): Token {
  const at = skipWhiteSpace(text, from)
  const char = text[at]
  if (char === undefined) return { kind: 'end', start: at, end: at }
  if (char === '"' || char === "'") return scanString(text, at)
  if (startsNumber(text, at)) return scanNumber(text, at)
  if (text.startsWith('f"', at)) return { kind: 'interpolation', start: at, end: at + 2 }
  return scanName(text, at) ?? scanSymbol(text, at)
}

function skipWhiteSpace(text: string, from: number): number {
  let at = from
  for (; at < text.length; at++) {
    const isContinuedLine = text[at] === '\\' && /^\r?\n/.test(text.slice(at + 1, at + 3))
    if (!isContinuedLine && !' \t\r\n'.includes(text.charAt(at))) break
  }
  return at
}

function scanName(text: string, at: number): Token | undefined {
  const word = /[\p{L}_][\p{L}\p{N}\p{M}_]*/uy
  word.lastIndex = at
  const name = word.exec(text)?.[0]
  if (name === undefined) return undefined
  const end = at + name.length
  if (name === 'f' && text[end] === "'") {
    return mistake(unexpectedCharacter("f'", 'Interpolated strings have double quotes: `f"…"`.'), at, end + 1)
  }
  if (/^[a-z_][a-z0-9_]*$/.test(name)) return { kind: 'name', name, start: at, end }
  return mistake(invalidName(name, helpForName(name)), at, end)
}

function helpForName(name: string): string | undefined {
  const lower = name.toLowerCase()
  if (MISSPELT_WORDS.has(lower)) return `Did you mean \`${lower}\`?`
  const snake = name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toLowerCase()
  return /^[a-z_][a-z0-9_]*$/.test(snake)
    ? `Did you mean \`${snake}\`, or the string \`"${name}"\`?`
    : undefined
}

function scanSymbol(text: string, at: number): Token {
  const foreign = FOREIGN_OPERATORS.find(([operator]) => text.startsWith(operator, at))
  const symbol = SYMBOLS.find((candidate) => text.startsWith(candidate, at))
  if (foreign && foreign[0].length > (symbol?.length ?? 0)) {
    const [operator, help] = foreign
    return mistake(foreignOperator(operator, help), at, at + operator.length)
  }
  if (symbol) return { kind: 'symbol', symbol, start: at, end: at + symbol.length }
  const char = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return mistake(unexpectedCharacter(char, helpForCharacter(char)), at, at + char.length)
}

function helpForCharacter(char: string): string | undefined {
  if ('“”„‘’‚«»'.includes(char)) return 'Strings have straight quotes: "…" or \'…\'.'
  if (char === '#') return 'A comment cannot stand inside an expression.'
  if (char === ';') return 'An expression has no statements: remove it.'
  if (/^[\p{Z}\p{C}]$/u.test(char)) return 'Replace it by a plain space.'
  return undefined
}
