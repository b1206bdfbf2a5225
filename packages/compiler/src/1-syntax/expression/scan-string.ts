import { unclosedString, unknownEscape } from '../../diagnostics/messages/expression.js'
import { mistake, type Mistake, type Token } from './token.js'

/** One escape sequence or plain stretch: its value, and the index after it. */
interface Piece {
  readonly kind: 'piece'
  readonly value: string
  readonly end: number
}

/** A stretch of literal text in an interpolated string, and what ends it: an expression or the string's end. */
export interface InterpolatedText extends Omit<Piece, 'kind'> {
  readonly kind: 'text'
  /** `end` is the index after it. */
  readonly closer: '{' | '"'
}

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  '"': '"',
  "'": "'",
  '\\': '\\',
}

/** Scans the string that begins at `at` with a quote. Only double quotes know escapes. */
export function scanString(text: string, at: number): Token {
  if (text[at] === "'") {
    const close = text.indexOf("'", at + 1)
    if (close < 0) return mistake(unclosedString("'"), at, at + 1)
    return { kind: 'string', value: text.slice(at + 1, close), start: at, end: close + 1 }
  }
  const scanned = scanUntil(text, at + 1, '"')
  if (scanned === undefined) return mistake(unclosedString('"'), at, at + 1)
  if (scanned.kind === 'mistake') return scanned
  return { kind: 'string', value: scanned.value, start: at, end: scanned.end + 1 }
}

/**
 * Scans literal text of an interpolated string, from `at` to the next `{` or the closing quote.
 *
 * @returns undefined if the text ends before either
 */
export function scanInterpolatedText(text: string, at: number): InterpolatedText | Mistake | undefined {
  const scanned = scanUntil(text, at, '{"')
  if (scanned?.kind !== 'piece') return scanned
  const closer = text[scanned.end] === '{' ? '{' : '"'
  return { kind: 'text', value: scanned.value, end: scanned.end + 1, closer }
}

function scanUntil(text: string, at: number, closers: string): Piece | Mistake | undefined {
  const values: string[] = []
  let from = at
  for (let i = at; i < text.length; i++) {
    const char = text.charAt(i)
    if (closers.includes(char)) {
      values.push(text.slice(from, i))
      return { kind: 'piece', value: values.join(''), end: i }
    }
    if (char !== '\\') continue
    const escape = scanEscape(text, i)
    if (escape?.kind !== 'piece') return escape
    values.push(text.slice(from, i), escape.value)
    from = escape.end
    i = from - 1
  }
  return undefined
}

function scanEscape(text: string, at: number): Piece | Mistake | undefined {
  const char = text[at + 1]
  if (char === undefined) return undefined
  const simple = Object.hasOwn(SIMPLE_ESCAPES, char) ? SIMPLE_ESCAPES[char] : undefined
  if (simple !== undefined) return { kind: 'piece', value: simple, end: at + 2 }
  const digits = /^(?:u([\da-f]{4})|([0-7]{1,3}))/i.exec(text.slice(at + 1, at + 6))
  if (digits) {
    const code = digits[1] === undefined ? parseInt(digits[2] ?? '', 8) : parseInt(digits[1], 16)
    return { kind: 'piece', value: String.fromCharCode(code), end: at + 1 + digits[0].length }
  }
  return unknown(text, at)
}

function unknown(text: string, at: number): Mistake {
  const hex = /^x([\da-f]{2})/i.exec(text.slice(at + 1, at + 4))
  if (hex) return mistake(unknownEscape(`\\${hex[0]}`, `Write \`\\u00${hex[1] ?? ''}\`.`), at, at + 4)
  const isUnicode = text[at + 1] === 'u'
  const escape = `\\${String.fromCodePoint(text.codePointAt(at + 1) ?? 0)}`
  const help = isUnicode ? String.raw`Four hexadecimal digits follow \u, as in \u00e9.` : undefined
  return mistake(unknownEscape(escape, help), at, at + escape.length)
}
