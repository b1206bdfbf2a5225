import { malformedNumber } from '../../diagnostics/messages/expression.js'
import { mistake, type Token } from './token.js'

const RADIXES = [
  { name: 'hexadecimal', prefix: '0x', literal: /0x[\da-f_]*/iy },
  { name: 'binary', prefix: '0b', literal: /0b[01_]*/iy },
  { name: 'octal', prefix: '0o', literal: /0o[0-7_]*/iy },
] as const

/** More than any number of a spec has. Reading a million of them takes seconds. */
const MOST_DIGITS = 1000

/** Whether a number begins here: a digit, or a dot and a digit. */
export function startsNumber(text: string, at: number): boolean {
  return /^\.?\d/.test(text.slice(at, at + 2))
}

/** Scans the number that begins at `at`, where `startsNumber` holds. */
export function scanNumber(text: string, at: number): Token {
  const radix = RADIXES.find(({ prefix }) => text.slice(at, at + 2).toLowerCase() === prefix)
  return radix ? scanRadix(text, at, radix) : scanDecimal(text, at)
}

function scanRadix(text: string, at: number, radix: (typeof RADIXES)[number]): Token {
  const literal = matchAt(radix.literal, text, at)
  const word = literal + matchAt(/\w*/y, text, at + literal.length)
  const end = at + word.length
  const digits = literal.slice(2).replaceAll('_', '')
  if (word !== literal) {
    const why = `${word[literal.length] ?? ''} is not a ${radix.name} digit`
    return mistake(malformedNumber(word, why), at, end)
  }
  if (digits === '') return mistake(malformedNumber(word, 'it has no digits'), at, end)
  if (digits.length > MOST_DIGITS) return tooLong(word, at, end)
  return { kind: 'integer', value: BigInt(radix.prefix + digits), start: at, end }
}

function scanDecimal(text: string, at: number): Token {
  const whole = matchAt(/[\d_]*/y, text, at)
  const fraction = scanFraction(text, at + whole.length)
  const exponent = matchAt(/e[+-]?\d[\d_]*/iy, text, at + whole.length + fraction.length)
  const literal = whole + fraction + exponent
  const word = literal + matchAt(/\w*/y, text, at + literal.length)
  const end = at + word.length
  if (word !== literal) {
    const isExponent = /^e_*$/i.test(word.slice(literal.length)) && exponent === ''
    const why = isExponent
      ? 'its exponent has no digits'
      : `${word[literal.length] ?? ''} cannot follow its digits`
    return mistake(malformedNumber(word, why), at, end)
  }
  const digits = literal.replaceAll('_', '')
  if (digits.length > MOST_DIGITS) return tooLong(word, at, end)
  if (fraction + exponent !== '') {
    const value = Number(digits)
    return Number.isFinite(value)
      ? { kind: 'float', value, start: at, end }
      : mistake(malformedNumber(word, 'it is too large for a 64-bit float'), at, end)
  }
  if (/^0\d/.test(digits)) {
    const decimal = digits.replace(/^0+(?=\d)/, '')
    const octal = /^[0-7]+$/.test(decimal) ? `, or \`0o${decimal}\` for octal` : ''
    const help = `Write \`${decimal}\`${octal}.`
    return mistake(malformedNumber(word, 'it must not begin with 0', help), at, end)
  }
  return { kind: 'integer', value: BigInt(digits), start: at, end }
}

function tooLong(word: string, at: number, end: number): Token {
  return mistake(
    malformedNumber(`${word.slice(0, 20)}...`, `it has more than ${MOST_DIGITS} digits`),
    at,
    end,
  )
}

/**
 * The fraction with its dot, or nothing. `1.` is a float, but in `1.to_s` and `1. to_s` the dot is that of an attribute.
 */
function scanFraction(text: string, at: number): string {
  const digits = matchAt(/\.\d[\d_]*/y, text, at)
  return digits === '' ? matchAt(/\.(?!\s*[A-Za-z_])/y, text, at) : digits
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  // A copy, because `lastIndex` of a shared sticky pattern would be state of the module.
  const sticky = new RegExp(pattern)
  sticky.lastIndex = at
  return sticky.exec(text)?.[0] ?? ''
}
