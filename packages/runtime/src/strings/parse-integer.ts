import { KaitaiError } from '../errors/kaitai-error.js'
import { show } from '../errors/show.js'

/**
 * The integer that `text` writes: an optional sign, then digits of `base`, and nothing else.
 *
 * @param base from 2 to 36
 * @throws KaitaiError for any other text, and beyond +-(2^53 - 1)
 */
export function parseInteger(text: string, base: number): number {
  let value = 0
  for (const digit of digitsOf(text, base)) {
    value = value * base + digit
    if (value > Number.MAX_SAFE_INTEGER) throw new KaitaiError(`${show(text)} is beyond ±(2^53 - 1)`)
  }
  return text.startsWith('-') ? 0 - value : value
}

/** The same without a limit. */
export function parseBigInteger(text: string, base: number): bigint {
  let value = 0n
  for (const digit of digitsOf(text, base)) value = value * BigInt(base) + BigInt(digit)
  return text.startsWith('-') ? -value : value
}

function digitsOf(text: string, base: number): number[] {
  if (!Number.isInteger(base) || base < 2 || base > 36)
    throw new KaitaiError(`${base} is no base from 2 to 36`)
  const digits = Array.from(/^[+-]?([0-9a-z]+)$/i.exec(text)?.[1] ?? '', (digit) =>
    Number.parseInt(digit, base),
  )
  if (digits.length > 0 && !digits.some(Number.isNaN)) return digits
  throw new KaitaiError(`${show(text)} is no integer of base ${base}`)
}
