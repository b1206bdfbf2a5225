import { nameIn } from './leaf-text.js'
import type { Key } from './parts.js'
import type { Step } from './walk.js'

/**
 * A tree as JSON, piece by piece. What JSON has no notation for is a string: bytes as hexadecimal digits, bigints, and floats
 * that are no numbers or infinite. A link is `{ "$ref": "/blocks/3" }`, and what cannot be read is left out.
 */
export function* jsonText(steps: Iterable<Step>): Generator<string, void> {
  let depth = 0
  let isFirst = true
  for (const step of steps) {
    if (step.kind === 'failure') continue
    if (step.kind === 'close') {
      depth--
      yield `${isFirst ? '' : lineBreak(depth)}${bracketsOf(step.value)[1]}`
      isFirst = false
      continue
    }
    if (depth > 0) yield `${isFirst ? '' : ','}${lineBreak(depth)}${label(step.key)}`
    isFirst = step.kind === 'open'
    if (step.kind === 'value') yield* valueText(step)
    else if (step.kind === 'link') yield `{ "$ref": ${JSON.stringify(step.path ?? null)} }`
    else {
      yield bracketsOf(step.value)[0]
      depth++
    }
  }
  yield '\n'
}

function bracketsOf(value: object): readonly [string, string] {
  return Array.isArray(value) ? ['[', ']'] : ['{', '}']
}

function lineBreak(depth: number): string {
  return `\n${'  '.repeat(depth)}`
}

function label(key: Key): string {
  return typeof key === 'string' ? `${JSON.stringify(key)}: ` : ''
}

function* valueText({ value, enum: values }: Extract<Step, { kind: 'value' }>): Iterable<string> {
  if (value instanceof Uint8Array) {
    yield '"'
    yield* hexText(value)
    yield '"'
  } else yield scalarText(nameIn(values, value) ?? value)
}

function scalarText(value: unknown): string {
  if (Object.is(value, -0)) return '-0'
  const isPlain = typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
  return JSON.stringify(isPlain ? value : String(value))
}

/** How many bytes become one piece of text. */
const PIECE = 32 * 1024

function* hexText({ buffer, byteOffset, length }: Uint8Array): Iterable<string> {
  for (let start = 0; start < length; start += PIECE)
    yield Buffer.from(buffer, byteOffset + start, Math.min(PIECE, length - start)).toString('hex')
}
