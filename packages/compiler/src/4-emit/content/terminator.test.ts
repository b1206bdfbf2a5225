import { KaitaiStream } from '@unplugin-ksy/runtime'
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

describe.each(['eos-error: true', 'eos-error: false'])(
  'a terminator that is there, with { %s }',
  (eosError) => {
    test.each(found)('{ %s }', (keys, value, rest) => {
      const Ended = loadSpec(spec(`${keys}, ${eosError}`, '0xff'))
      const ended = Ended.read(hex('61 62 ff 63'))
      expect(toHex(ended.value)).toBe(value)
      expect(toHex(ended.rest)).toBe(rest)
    })

    test.each(found)('is written back, with { %s }', (keys) => {
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

describe('a value without its terminator', () => {
  const Open = loadSpec(`
meta: { id: open }
seq:
  - { id: value, terminator: 0xff, eos-error: false, include: true }
  - { id: rest, size: _root.as<open>.size }
instances:
  size: { value: value.size - 1 }
`)

  test('is not written where something follows', () => {
    expect(toHex(Open.write(Open.create({ value: hex('61'), rest: hex('') })))).toBe('61')
    expect(toHex(Open.write(Open.create({ value: hex('61 ff'), rest: hex('63') })))).toBe('61 ff 63')
    const object = Open.create({ value: hex('61 62'), rest: hex('63') })
    expect(thrownBy(() => Open.write(object))).toMatchObject({
      name: 'ConsistencyError',
      path: 'value',
      offset: 2,
      message: expect.stringContaining(
        'value: expected bytes that end with the terminator [ff], found [61 62]',
      ) as string,
      help: 'Only at the end of the stream they may go without, and here it goes on',
    })
  })

  test('is not written where room is left', () => {
    const object = Open.create({ value: hex('61'), rest: hex('') })
    object._write(new KaitaiStream(new Uint8Array(1)))
    expect(thrownBy(() => object._write(new KaitaiStream(new Uint8Array(2))))).toMatchObject({
      name: 'ConsistencyError',
      path: 'value',
    })
  })

  test('ends what is written onto other bytes', () => {
    const object = Open.create({ value: hex('61'), rest: hex('') })
    expect(toHex(Open.write(object, { onto: hex('01 02 03') }))).toBe('61')
  })

  test('is not written where something follows in a region that is transformed', () => {
    const Packed = loadSpec(`
meta: { id: packed }
seq:
  - { id: body, size-eos: true, process: xor(1), type: body, repeat: expr, repeat-expr: 1 }
types:
  body:
    seq:
      - { id: value, terminator: 0xff, eos-error: false, include: true }
      - { id: rest, type: u1, repeat: eos }
`)
    const packed = Packed.create({ body: [{ value: hex('61'), rest: [] }] })
    expect(toHex(Packed.write(packed))).toBe('60')
    packed.body[0].rest = [1]
    expect(thrownBy(() => Packed.write(packed))).toMatchObject({ path: 'body[0].value' })
  })
})

describe('a terminator that is not consumed', () => {
  test.each(found.filter(([keys]) => keys.endsWith('consume: false')))(
    'has to be the start of what follows, with { %s }',
    (keys, value) => {
      const Ended = loadSpec(spec(keys, '0xff'))
      const ended = Ended.create({ value: hex(value), rest: hex('ff') })
      expect(toHex(Ended.write(ended))).toBe('61 62 ff')
      ended.rest = hex('63 ff')
      expect(thrownBy(() => Ended.write(ended))).toMatchObject({
        name: 'ConsistencyError',
        path: 'value',
        offset: 2,
        message: expect.stringContaining(
          'value: expected the terminator [ff] to follow, found [63]',
        ) as string,
        help: "It is not consumed ('consume: false'), so what comes next has to begin with it",
      })
      expect(thrownBy(() => ended._write(new KaitaiStream(new Uint8Array(4))))).toMatchObject({
        path: 'value',
      })
    },
  )

  test('is missed in each element', () => {
    const Words = loadSpec(`
meta: { id: words, encoding: ASCII }
seq:
  - { id: words, type: word, repeat: expr, repeat-expr: 2 }
types:
  word:
    seq:
      - { id: texts, type: str, terminator: 0x2e, consume: false, repeat: expr, repeat-expr: 1 }
      - { id: after, type: str, size: 1 }
`)
    const words = Words.read(hex('61 2e 62 2e'))
    expect(toHex(Words.write(words))).toBe('61 2e 62 2e')
    words.words[1].after = '!'
    expect(thrownBy(() => Words.write(words))).toMatchObject({ path: 'words[1].texts[0]' })
  })

  test('may be written over by an object that writes itself', () => {
    const Inner = loadSpec(`
meta: { id: inner }
seq:
  - { id: value, terminator: 0xff, consume: false }
`)
    const Outer = loadSpec(
      `
meta: { id: outer, ks-opaque-types: true }
seq:
  - { id: inner, type: inner }
  - { id: next, type: u1 }
`,
      {},
      { inner: Inner },
    )
    const outer = Outer.read(hex('61 ff'))
    expect(toHex(Outer.write(outer))).toBe('61 ff')
    outer.next = 0
    expect(thrownBy(() => Outer.write(outer))).toMatchObject({ name: 'ConsistencyError' })
  })
})

test.each([
  ['include: true, consume: true', '61 ff'],
  ['include: true, consume: false', '61 ff'],
  ['include: false, consume: true', '61 ff'],
  ['include: false, consume: false', '61 ff'],
  ['include: false, consume: true, eos-error: false', '61 62'],
])('a transformation that depends on where the stream stands then, with { %s }', (keys, stored) => {
  const Ended = loadSpec(`
meta: { id: ended }
seq:
  - { id: value, terminator: 0xff, process: xor(_io.pos), ${keys} }
`)
  const io = new KaitaiStream(new Uint8Array(2))
  Ended.read(hex(stored))._write(io)
  expect(toHex(io.toByteArray())).toBe(stored)
})

describe('a terminator of several bytes', () => {
  test.each(found)('{ %s }', (keys, value, rest) => {
    const two = (bytes: string): string => bytes.replaceAll('ff', 'ff fe')
    const Ended = loadSpec(spec(keys, '[0xff, 0xfe]'))
    const ended = Ended.read(hex('61 62 ff fe 63'))
    expect(toHex(ended.value)).toBe(two(value))
    expect(toHex(ended.rest)).toBe(two(rest))
    expect(toHex(Ended.write(ended))).toBe('61 62 ff fe 63')
  })

  test('is found at multiples of its length only, as units of wide text are', () => {
    const Ended = loadSpec(spec('include: true', '[0, 0]'))
    expect(toHex(Ended.read(hex('61 00 00 62 00 00 63')).value)).toBe('61 00 00 62 00 00')
  })
})

test('what was read up to the end is written to where it ended', () => {
  const Ended = loadSpec(`
meta: { id: ended }
seq:
  - { id: first, terminator: 0xff, eos-error: false, include: true }
  - { id: second, terminator: 0xff, eos-error: false, consume: false }
  - { id: rest, size-eos: true }
`)
  for (const stored of ['61', '61 ff 62', '61 ff 62 ff 63'])
    expect(toHex(Ended.write(Ended.read(hex(stored))))).toBe(stored)

  const Two = loadSpec(`
meta: { id: two }
seq:
  - { id: first, terminator: 0xff, eos-error: false, include: true }
  - { id: second, terminator: 0xff, eos-error: false }
`)
  expect(toHex(Two.write(Two.read(hex('61'))))).toBe('61')
})

test('bytes that a terminator of several bytes can not stand behind are written at the end of the stream', () => {
  for (const consume of [true, false]) {
    const Ended = loadSpec(`
meta: { id: ended }
seq:
  - { id: value, terminator: [0, 0], eos-error: false, consume: ${consume} }
  - { id: next, type: u2le, if: value.size != 3 }
`)
    const ended = Ended.read(hex('61 62 63'))
    expect(toHex(Ended.write(ended))).toBe('61 62 63')
    ended._write(new KaitaiStream(new Uint8Array(3)))
    expect(thrownBy(() => ended._write(new KaitaiStream(new Uint8Array(5))))).toMatchObject({
      path: 'value',
      message: expect.stringContaining(
        'value: expected a number of bytes that is a multiple of 2, since they end with [00 00], found [61 62 63]',
      ) as string,
      help: 'Only at the end of the stream they may go without, and here it goes on',
    })
    const odd = Ended.create({ value: hex('61'), next: 0 })
    expect(thrownBy(() => Ended.write(odd))).toMatchObject({ name: 'ConsistencyError', path: 'value' })
  }
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
