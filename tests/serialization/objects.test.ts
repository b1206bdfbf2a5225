import { describe, expect, test } from 'vitest'
import { toHex } from '../support/hex.js'
import { loadSpecs } from '../support/load-specs.js'

const { specs, runtime } = await loadSpecs(new URL('fixtures/', import.meta.url))
const { ConsistencyError } = runtime

describe('an object', () => {
  const { numbered: Numbered } = specs
  const items = [{ value: 5 }, { value: 6 }]

  test('is written for the place where it is now', () => {
    const object = Numbered.create({ items })
    object.items.reverse()
    expect(toHex(Numbered.write(object))).toBe('06 05 00')
    expect(object.items[0].number).toBe(0)
  })

  test('can move to another tree', () => {
    const [object, other] = [Numbered.create({ items }), Numbered.create({ items })]
    other.items[0] = object.items[1]
    expect(toHex(Numbered.write(other))).toBe('06 06 00')
    expect(other.items[0]._parent).toBe(other)
  })

  test('at two places at once is written for each of them', () => {
    const object = Numbered.create({ items })
    object.items[0] = object.items[1]
    const bytes = Numbered.write(object)
    expect(toHex(bytes)).toBe('06 06 00')
    expect(Numbered.read(bytes).items.map((item: { value: number }) => item.value)).toEqual([6, 6])
  })

  test('needs no parameters before its parent passes them', () => {
    const object = new Numbered()
    object.items = items.map(({ value }) => Object.assign(new Numbered.Item(), { value }))
    object._extraEnabled = false
    expect(toHex(Numbered.write(object))).toBe('05 06 00')
  })

  test('that nothing holds has its parameters checked first', () => {
    const item = Object.assign(new Numbered.Item(), { value: 5 })
    expect(() => item._check()).toThrow(ConsistencyError)
    expect(() => Numbered.Item.write(item)).toThrow(
      'number: is not set, expected a number. It is a parameter',
    )
    item.number = '0'
    expect(() => item._check()).toThrow('number: expected a number, found "0"')
    item.number = 0
    expect(toHex(Numbered.Item.write(item))).toBe('05')
  })
})

describe('a parse instance that create was not given', () => {
  const { numbered: Numbered } = specs

  test('is not written', () => {
    const object = Numbered.create({ items: [{ value: 5 }, { value: 6 }] })
    expect(toHex(Numbered.write(object))).toBe('05 06 00')
  })

  test('is written once it is set', () => {
    const object = Numbered.create({ items: [{ value: 5 }, { value: 6 }] })
    object.extra = 7
    expect(toHex(Numbered.write(object))).toBe('05 06 00 00 00 00 00 00 07')
  })

  test('is not written once it is set and disabled again, or set to nothing', () => {
    const object = Numbered.create({ items: [{ value: 5 }, { value: 6 }] })
    object.extra = undefined
    expect(toHex(Numbered.write(object))).toBe('05 06 00')
    object.extra = 7
    object._extraEnabled = false
    expect(toHex(Numbered.write(object))).toBe('05 06 00')
  })
})
