import type { Paint } from '../colors.js'
import type { EnumObject } from './members.js'

/** How many bytes, and characters, of a value are shown. */
const SHOWN_BYTES = 16
const SHOWN_CHARACTERS = 100

/** A value without parts, for people: on one line, and short. */
export function leafText(value: unknown, values: EnumObject | undefined, paint: Paint): string {
  const name = nameIn(values, value)
  if (name !== undefined) return `${paint('cyan', name)} ${paint('dim', `(${String(value)})`)}`
  if (typeof value === 'string') return stringText(value, paint)
  if (value instanceof Uint8Array) return bytesText(value, paint)
  return paint('yellow', Object.is(value, -0) ? '-0' : String(value))
}

/** What an enum calls a value; undefined if it has no name for it. */
export function nameIn(values: EnumObject | undefined, value: unknown): string | undefined {
  if (values === undefined || (typeof value !== 'number' && typeof value !== 'bigint')) return undefined
  const key = String(value)
  const name = Object.hasOwn(values, key) ? values[key] : undefined
  return typeof name === 'string' ? name : undefined
}

function bytesText(bytes: Uint8Array, paint: Paint): string {
  const digits = Array.from(bytes.subarray(0, SHOWN_BYTES), (byte) => byte.toString(16).padStart(2, '0'))
  if (bytes.length > SHOWN_BYTES) digits.push('…')
  const size = paint('dim', bytes.length === 1 ? '(1 byte)' : `(${bytes.length} bytes)`)
  return [...digits, size].join(' ')
}

function stringText(text: string, paint: Paint): string {
  const shown = paint('green', quoted(text.slice(0, SHOWN_CHARACTERS)))
  if (text.length <= SHOWN_CHARACTERS) return shown
  return `${shown}… ${paint('dim', `(${text.length} characters)`)}`
}

/** In JSON's notation, also for what would change how a terminal shows the rest: control characters and direction marks. */
function quoted(text: string): string {
  return JSON.stringify(text).replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    Array.from({ length: character.length }, (_, index) => {
      return `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`
    }).join(''),
  )
}
