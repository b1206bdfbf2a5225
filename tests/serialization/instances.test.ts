import { describe, expect, test } from 'vitest'
import { ascii, hex, toAscii, toHex } from '../support/hex.js'
import { loadSpecs } from '../support/load-specs.js'
import { treeOf } from '../support/tree.js'

const { specs, runtime } = await loadSpecs(new URL('fixtures/', import.meta.url))
const { ConsistencyError, KaitaiStream } = runtime

describe('a type that holds an object of itself', () => {
  const { onion: Onion } = specs

  test('is written from nothing', () => {
    const onion = new Onion()
    onion.layer = 1
    onion.inner = new Onion(undefined, onion, onion)
    onion.inner.layer = 2
    onion.inner.inner = new Onion(undefined, onion.inner, onion)
    onion.inner.inner.layer = 3
    onion._check()
    const io = new KaitaiStream(new Uint8Array(3))
    onion._write(io)
    expect(toHex(io.toByteArray())).toBe('01 02 03')
    expect(onion.innerAsOnion).toBe(onion.inner)
  })

  test('is written after a change in the middle', () => {
    const onion = Onion.read(hex('02 09 03'))
    expect(onion.inner.inner).toBeUndefined()
    onion.inner.layer = 4
    expect(toHex(Onion.write(onion))).toBe('02 00 04')
  })

  test('is checked all the way down', () => {
    const onion = Onion.read(hex('01 02 03'))
    onion.inner.inner.layer = 256
    expect(() => onion._check()).toThrow(ConsistencyError)
    expect(() => onion._check()).toThrow(expect.objectContaining({ path: 'inner.inner.layer' }))
  })

  test('may hold none where its condition says so', () => {
    const onion = Onion.create({ layer: 3, inner: { layer: 3 } })
    expect(() => onion._check()).toThrow(ConsistencyError)
    expect(() => onion._check()).toThrow(expect.objectContaining({ path: 'inner' }))
  })
})

describe('data at a place of its own', () => {
  const { at_position: AtPosition } = specs

  test('is written there from nothing', () => {
    const object = new AtPosition()
    object.title = 'four'
    object._check()
    expect(toAscii(AtPosition.write(object))).toBe('\0\0\0four')

    const io = new KaitaiStream(ascii('0123456789'))
    object._write(io)
    expect(toAscii(io.toByteArray())).toBe('012four789')
  })

  test.each(['three', 'two', 'fóur'])('can not be %j', (title) => {
    const object = AtPosition.create({ title })
    expect(() => object._check()).toThrow(runtime.KaitaiError)
    expect(() => object._check()).toThrow(expect.objectContaining({ path: 'title' }))
  })

  test('is asked for, unless it is not wanted', () => {
    const object = new AtPosition()
    expect(() => object._check()).toThrow('title: is not set')
    object._titleEnabled = false
    object._check()
    expect(AtPosition.write(object)).toHaveLength(0)
  })

  test('is read before the stream is forgotten, though nobody asked for it', () => {
    const object = AtPosition.read(ascii('...word.'))
    expect(toAscii(AtPosition.write(object))).toBe('\0\0\0word')
  })
})

describe('values that follow from others', () => {
  const { derived: Derived } = specs
  const bytes = Uint8Array.of(5, 0, ...ascii('abc'), 1, 2, 6, 4, 0, ...ascii('de'), 7, 8, 9)

  test('are right in an object made from nothing', () => {
    const derived = Derived.create({
      left: { lenRaw: 5, text: 'abc', scores: { first: 1, second: 2, third: 6 }, initial: 'a' },
      right: { lenRaw: 4, text: 'de', scores: { first: 7, second: 8, third: 9 } },
    })
    expect(derived.leftSize).toBe(3)
    expect(derived.leftLenText).toBe(3)
    expect(derived.leftAverage).toBe(3)
    expect(derived.leftInitial).toBe('a')
    expect(toHex(Derived.write(derived))).toBe(toHex(bytes))
  })

  test('follow every edit of an object that was read', () => {
    const derived = Derived.read(bytes)
    expect(derived.leftInitial).toBe('a')

    derived.left.text = 'Gabcd'
    derived.left.lenRaw = 7
    derived.left.scores.first = 22
    derived.left.initial = 'G'
    derived.right.initial = 'G'
    expect(derived.leftSize).toBe(5)
    expect(derived.leftLenText).toBe(5)
    expect(derived.leftAverage).toBe(10)

    const again = Derived.read(Derived.write(derived))
    expect(again.left.text).toBe('Gabcd')
    expect(again.leftSize).toBe(5)
    expect(again.leftAverage).toBe(10)
    expect(again.leftInitial).toBe('G')
    expect(treeOf(again.right)).toEqual(treeOf(derived.right))
  })

  test('are what the check compares with', () => {
    const derived = Derived.read(bytes)
    derived.left.lenRaw = 6
    expect(() => derived._check()).toThrow(ConsistencyError)
    expect(() => derived._check()).toThrow('left.text: expected 4 bytes')
    derived.left.text = 'abcd'
    derived._check()
  })

  test('that can not be a size are an error', () => {
    const derived = Derived.read(bytes)
    derived.left.lenRaw = 1
    expect(() => derived._check()).toThrow(runtime.KaitaiError)
    expect(() => derived._check()).toThrow(expect.objectContaining({ path: 'left.text' }))
  })
})
