import { describe, expect, test } from 'vitest'
import { hex, loadSpec, thrownBy, toHex } from '../testing/load-spec.js'

const spec = (keys: string, terminator: string): string => `
meta: { id: ended, encoding: ASCII }
seq:
  - { id: value, terminator: ${terminator}, ${keys} }
  - { id: rest, size-eos: true }
`

/** The rest, behind a value that ends at `ff`, for each combination of the keys. */
const found = [
  ['include: false, consume: true', '61 62', '63'],
  ['include: true, consume: true', '61 62 ff', '63'],
  ['include: false, consume: false', '61 62', 'ff 63'],
  ['include: true, consume: false', '61 62 ff', 'ff 63'],
] as const

/** The terminator is part of the value and of what follows. */
const isOverlap = (keys: string): boolean => keys === 'include: true, consume: false'

describe.each(['eos-error: true', 'eos-error: false'])(
  'a terminator that is there, with { %s }',
  (eosError) => {
    test.each(found)('{ %s }', (keys, value, rest) => {
      const Ended = loadSpec(spec(`${keys}, ${eosError}`, '0xff'))
      const ended = Ended.read(hex('61 62 ff 63'))
      expect(toHex(ended.value)).toBe(value)
      expect(toHex(ended.rest)).toBe(rest)
    })

    test.each(found.filter(([keys]) => !isOverlap(keys)))('is written back, with { %s }', (keys) => {
      const Ended = loadSpec(spec(`${keys}, ${eosError}`, '0xff'))
      expect(toHex(Ended.write(Ended.read(hex('61 62 ff 63'))))).toBe('61 62 ff 63')
    })

    test.fails.each(found.filter(([keys]) => isOverlap(keys)))('is written back, with { %s }', (keys) => {
      const Ended = loadSpec(spec(`${keys}, ${eosError}`, '0xff'))
      expect(toHex(Ended.write(Ended.read(hex('61 62 ff 63'))))).toBe('61 62 ff 63')
    })
  },
)

describe('a terminator that is missing', () => {
  test.each(found)('is an error without `eos-error: false`, with { %s }', (keys) => {
    const Ended = loadSpec(spec(keys, '0xff'))
    expect(thrownBy(() => Ended.read(hex('61 62')))).toMatchObject({
      name: 'EndOfStreamError',
      path: 'value',
    })
  })

  test.each(found)('is none with `eos-error: false`, and { %s }', (keys) => {
    const Ended = loadSpec(spec(`${keys}, eos-error: false`, '0xff'))
    const ended = Ended.read(hex('61 62'))
    expect(toHex(ended.value)).toBe('61 62')
    expect(toHex(ended.rest)).toBe('')
  })

  test.each(['61 62', '61 62 ff'])('stays as it was when it is written at the end: %s', (stored) => {
    const Last = loadSpec(`
meta: { id: last }
seq:
  - { id: value, terminator: 0xff, eos-error: false, include: true }
`)
    expect(toHex(Last.write(Last.read(hex(stored))))).toBe(stored)
  })
})

describe('a terminator of several bytes', () => {
  test.each(found)('{ %s }', (keys, value, rest) => {
    const two = (bytes: string): string => bytes.replaceAll('ff', 'ff fe')
    const Ended = loadSpec(spec(keys, '[0xff, 0xfe]'))
    const ended = Ended.read(hex('61 62 ff fe 63'))
    expect(toHex(ended.value)).toBe(two(value))
    expect(toHex(ended.rest)).toBe(two(rest))
    if (!isOverlap(keys)) expect(toHex(Ended.write(ended))).toBe('61 62 ff fe 63')
  })

  test('is found at multiples of its length only, as units of wide text are', () => {
    const Ended = loadSpec(spec('include: true', '[0, 0]'))
    expect(toHex(Ended.read(hex('61 00 00 62 00 00 63')).value)).toBe('61 00 00 62 00 00')
  })
})

describe('text that ends with a zero of its own width', () => {
  test.each([
    ['UTF-8', '41 00'],
    ['UTF-16LE', '41 00 00 00'],
    ['UTF-16BE', '00 41 00 00'],
    ['UTF-32LE', '41 00 00 00 00 00 00 00'],
    ['UTF-32BE', '00 00 00 41 00 00 00 00'],
  ])('strz in %s', (encoding, stored) => {
    const Texts = loadSpec(`
meta: { id: texts, encoding: ${encoding} }
seq:
  - { id: text, type: strz }
  - { id: after, type: u1 }
`)
    const texts = Texts.read(hex(`${stored} 07`))
    expect([texts.text, texts.after]).toEqual(['A', 7])
    expect(toHex(Texts.write(texts))).toBe(`${stored} 07`)
  })

  test('strz with a terminator, include, consume and eos-error of its own', () => {
    const Texts = loadSpec(`
meta: { id: texts, encoding: ASCII }
seq:
  - { id: path, type: strz, terminator: 0x2f, include: true }
  - { id: name, type: strz, terminator: 0x2e, consume: false }
  - { id: extension, type: strz, eos-error: false }
`)
    const stored = '61 2f  62  2e 63'
    const texts = Texts.read(hex(stored))
    expect([texts.path, texts.name, texts.extension]).toEqual(['a/', 'b', '.c'])
  })
})

test('an object up to a terminator', () => {
  const Lines = loadSpec(`
meta: { id: lines, encoding: ASCII }
seq:
  - { id: lines, type: line, terminator: 0x0a, repeat: expr, repeat-expr: 2 }
types:
  line:
    seq:
      - { id: key, type: u1 }
      - { id: value, type: str, size-eos: true }
`)
  const lines = Lines.read(hex('01 61 0a  02 0a'))
  expect(lines.lines.map((line: { value: string }) => line.value)).toEqual(['a', ''])
  expect(toHex(Lines.write(lines))).toBe('01 61 0a 02 0a')
  lines.lines[0].value = 'a\nb'
  expect(thrownBy(() => Lines.write(lines))).toMatchObject({ name: 'ConsistencyError', path: 'lines[0]' })
})
