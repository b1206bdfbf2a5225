import { describe, expect, test } from 'vitest'
import { hex, toHex } from '../support/hex.js'
import { loadSpecs } from '../support/load-specs.js'
import { treeOf } from '../support/tree.js'

const { specs, runtime } = await loadSpecs(new URL('fixtures/', import.meta.url))
const { ConsistencyError, KaitaiStream } = runtime

describe('rotated bytes', () => {
  const { rotated: Rotated } = specs

  test('are turned back when they are written', () => {
    const object = new Rotated()
    object.left = hex('01 02 80')
    object.right = hex('01 02 80')
    object.amount = 4
    object.byAmount = hex('12 34')
    object._check()
    const io = new KaitaiStream(new Uint8Array(9))
    object._write(io)
    // Reading turns to the left by 3, so writing turns to the right.
    expect(toHex(io.toByteArray())).toBe('20 40 10 08 10 04 04 21 43')
    expect(treeOf(Rotated.read(io.toByteArray()))).toEqual(treeOf(object))
  })

  test('are turned by another amount when that is changed', () => {
    const object = Rotated.read(hex('20 40 10 08 10 04 04 21 43'))
    object.amount = 8
    expect(toHex(Rotated.write(object))).toBe('20 40 10 08 10 04 08 12 34')
  })

  test('have to be as many as the spec says', () => {
    const object = Rotated.read(hex('20 40 10 08 10 04 04 21 43'))
    object.left = hex('01 02')
    expect(() => object._check()).toThrow(ConsistencyError)
    expect(() => object._check()).toThrow('left: expected 3 bytes')
  })
})

describe('a type in rotated bytes', () => {
  const { rotated_record: File } = specs

  test('is written from nothing', () => {
    const file = new File()
    file.record = new File.Record(undefined, file, file._root)
    file.record.name = 'Ärm'
    file._check()
    // c3 84 72 6d, each turned to the left by 1
    expect(toHex(File.write(file))).toBe('87 09 e4 da')
    expect(File.read(File.write(file)).record.name).toBe('Ärm')
  })

  test.each(['abc', 'abcde', ''])('has to fill its room, and %j does not', (name) => {
    const file = File.create({ record: { name } })
    expect(() => File.write(file)).toThrow(runtime.KaitaiError)
    expect(() => File.write(file)).toThrow(expect.objectContaining({ path: 'record.name' }))
  })
})
