import type { LiteralComputation } from '../../3-plan/plan.js'

/** A value as JavaScript writes it. */
export function literal(value: LiteralComputation['value']): string {
  switch (typeof value) {
    case 'bigint':
      return `${value}n`
    case 'string':
      return stringLiteral(value)
    case 'boolean':
      return String(value)
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value)
    default:
      return bytesLiteral(value)
  }
}

/** In single quotes. Control characters are escaped, so that the module has the lines that it seems to have. */
export function stringLiteral(text: string): string {
  if (/^[\w ./-]*$/.test(text)) return `'${text}'`
  return `'${escapeText(text).replaceAll("'", "\\'")}'`
}

/** The text part of a template string, without the backquotes. */
export function templateText(text: string): string {
  return escapeText(text).replaceAll('`', '\\`').replaceAll('${', '\\${')
}

const shortEscapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\' }

/** Lone surrogates are escaped too: they don't survive being written to a file as UTF-8. */
function escapeText(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Surrogate}\u2028\u2029\ufeff\\]/gu,
    (char) => shortEscapes[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function bytesLiteral(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'new Uint8Array(0)'
  return `Uint8Array.of(${list(bytes)})`
}

/** `[0x50, 0x4b]` */
export function byteList(bytes: Uint8Array): string {
  return `[${list(bytes)}]`
}

function list(bytes: Uint8Array): string {
  return Array.from(bytes, byteLiteral).join(', ')
}

/** `0x0a` */
export function byteLiteral(byte: number): string {
  return `0x${byte.toString(16).padStart(2, '0')}`
}
