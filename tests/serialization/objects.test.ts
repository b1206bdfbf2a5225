import { describe, expect, test } from 'vitest'
import { toHex } from '../support/hex.js'
import { loadSpecs } from '../support/load-specs.js'

const { specs, runtime } = await loadSpecs(new URL('fixtures/', import.meta.url))
const { KaitaiError } = runtime

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

  // Known failing: both are written with the parameters of the second place, and the first is not read back as it was.
  test.fails('at two places at once is written for each of them, or not at all', () => {
    const object = Numbered.create({ items })
    object.items[0] = object.items[1]
    let bytes
    try {
      bytes = Numbered.write(object)
    } catch (error) {
      expect(error).toBeInstanceOf(KaitaiError)
      return
    }
    expect(toHex(bytes)).toBe('06 06 00')
  })
})

describe('a parse instance that create was not given', () => {
  const { numbered: Numbered } = specs

  test('is not written', () => {
    const object = Numbered.create({ items: [{ value: 5 }, { value: 6 }] })
    expect(toHex(Numbered.write(object))).toBe('05 06 00')
  })

  // Known failing: create() disables it, and setting it does not enable it again, so the value is lost without a word.
  test.fails('is written once it is set', () => {
    const object = Numbered.create({ items: [{ value: 5 }, { value: 6 }] })
    object.extra = 7
    expect(toHex(Numbered.write(object))).toBe('05 06 00 00 00 00 00 00 07')
  })
})
