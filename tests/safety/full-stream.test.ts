import { describe, expect, test } from 'vitest'
import { ascii } from '../support/hex.js'
import { loadSpecs, type GeneratedClass } from '../support/load-specs.js'
import { treeOf } from '../support/tree.js'

// A stream that is full at any byte: a write changes neither its bytes, its size and its position, nor the object.

const { specs, runtime } = await loadSpecs(new URL('fixtures/', import.meta.url))
const { ConsistencyError, EndOfStreamError, KaitaiStream } = runtime

type GeneratedObject = InstanceType<GeneratedClass>

/** Objects whose lengths and offsets follow from their data. */
const samples: Readonly<Record<string, () => GeneratedObject>> = {
  'lengths, in streams of their own': () => {
    const { lengths: Lengths } = specs
    const { Record, Body } = Lengths
    const record = (name: string, rest: string): unknown =>
      Record.create({ body: Body.create({ name, rest: ascii(rest) }) })
    const bytes = Lengths.write(Lengths.create({ records: [record('a', '12'), record('', '3')], crc: 5 }))
    const lengths = Lengths.read(bytes)
    lengths.records[0].body.name = 'longer than it was'
    lengths.records.push(record('new', ''))
    return lengths
  },
  'an instance at a position, behind bits and a gap': () => {
    const { positioned: Positioned } = specs
    return Positioned.create({ flag: true, rest: 77, ofsTitle: 9, title: 'title' })
  },
  'what is processed': () => {
    const { packed: Packed } = specs
    const packed = Packed.Inner.create({ values: [1, 2, 3] })
    return Packed.create({ key: 7, secret: ascii('secret'), packed })
  },
}

/** A stream of `size` bytes, none of which is zero, whose position is in its middle. */
function filled(size: number): InstanceType<typeof KaitaiStream> {
  const io = new KaitaiStream(new Uint8Array(size).fill(0xa5))
  io.seek(Math.floor(size / 2))
  return io
}

describe.each(Object.entries(samples))('%s', (_, make) => {
  const updated = (): GeneratedObject => {
    const object = make()
    object._update()
    return object
  }
  const whole: Uint8Array = make().constructor.write(make())

  test('is written where there is room', () => {
    const io = new KaitaiStream(new Uint8Array(whole.length))
    updated()._write(io)
    expect(io.toByteArray()).toEqual(whole)
  })

  test('changes nothing where there is none', () => {
    for (let size = 0; size < whole.length; size++) {
      const object = updated()
      const before = treeOf(object)
      const io = filled(size)
      const { pos } = io
      expect(() => object._write(io), `at byte ${size}`).toThrow(EndOfStreamError)
      expect([io.size, io.pos], `at byte ${size}`).toEqual([size, pos])
      expect(io.toByteArray(), `at byte ${size}`).toEqual(filled(size).toByteArray())
      expect(treeOf(object), `at byte ${size}`).toEqual(before)
    }
  })
})

test('what has been derived is taken back where the write fails after it', () => {
  const { lengths: Lengths } = specs
  const { Record, Body } = Lengths
  const object = Lengths.create({
    records: ['a', 'b'].map((name) => Record.create({ body: Body.create({ name, rest: ascii('') }) })),
    crc: 1,
  })
  object._update()
  object.records[0].body.name = 'longer'
  object.records[1].body.name = 'x'.repeat(300)
  const before = treeOf(object)
  expect(() => Lengths.write(object)).toThrow(ConsistencyError)
  expect(treeOf(object)).toEqual(before)
})
