import type { YamlScalar } from './tree.js'

/** What a scalar stands for. */
export type ScalarValue =
  | { readonly type: 'null' }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'integer'; readonly value: bigint }
  | { readonly type: 'float'; readonly value: number }
  | { readonly type: 'string'; readonly value: string }

/**
 * The value of a scalar. What is quoted or in a block is text; a plain scalar is null, a boolean or a number where it
 * looks like one by the rules of the YAML 1.2 core schema (section 10.3.2), which are widened by `_` between digits and by
 * `0b`, as many parsers do.
 */
export function scalarValue(scalar: YamlScalar): ScalarValue {
  const { text, tag } = scalar
  if (tag === 'str' || (tag === undefined && scalar.style !== 'plain')) return { type: 'string', value: text }
  return plainValue(text)
}

function plainValue(text: string): ScalarValue {
  if (/^[a-z_]/.test(text) && !/^(?:null|true|false)$/.test(text)) return { type: 'string', value: text }
  if (isNull(text)) return { type: 'null' }
  const boolean = booleans.get(text)
  if (boolean !== undefined) return { type: 'boolean', value: boolean }
  const integer = parseInteger(text)
  if (integer !== undefined) return { type: 'integer', value: integer }
  const float = parseFloatingPoint(text)
  if (float !== undefined) return { type: 'float', value: float }
  return { type: 'string', value: text }
}

function isNull(text: string): boolean {
  return text === '' || text === '~' || text === 'null' || text === 'Null' || text === 'NULL'
}

const booleans: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
])

const integerPattern =
  /^([-+]?)(0b[01_]*[01]|0o[0-7_]*[0-7]|0x[0-9a-fA-F_]*[0-9a-fA-F]|[0-9](?:[0-9_]*[0-9])?)$/

/** A whole number as YAML writes it: decimal, `0x`, `0o` or `0b`, with `_` allowed between digits. */
export function parseInteger(text: string): bigint | undefined {
  const match = integerPattern.exec(text)
  if (match === null) return undefined
  const [, sign, digits = ''] = match
  const magnitude = BigInt(digits.replaceAll('_', ''))
  return sign === '-' ? -magnitude : magnitude
}

/** With a dot or an exponent, or both. */
const floatPattern =
  /^[-+]?(?:(?:[0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*)(?:[eE][-+]?[0-9]+)?|[0-9][0-9_]*[eE][-+]?[0-9]+)$/

function parseFloatingPoint(text: string): number | undefined {
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(text)) return text.startsWith('-') ? -Infinity : Infinity
  if (/^\.(?:nan|NaN|NAN)$/.test(text)) return Number.NaN
  return floatPattern.test(text) ? Number(text.replaceAll('_', '')) : undefined
}
