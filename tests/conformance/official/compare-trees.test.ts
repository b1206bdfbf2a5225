import OfficialStream from 'kaitai-struct/KaitaiStream.js'
import { KaitaiStream, KaitaiStruct } from 'unplugin-ksy/runtime'
import { describe, expect, it } from 'vitest'
import { compareTrees } from './compare-trees.mjs'

/** Made as the official compiler makes classes: everything is a property, instances are cached in `_m_`. */
class OfficialNode {
  _io = new OfficialStream(new ArrayBuffer(4))
  _parent = null
  _raw_value = 'not data'
  value: unknown
  declare _m_next: OfficialNode | undefined

  constructor(value: unknown) {
    this.value = value
  }

  get next(): unknown {
    if (this.value === 'bad') throw new Error('bad')
    this._m_next ??= this.value === 1 ? this : undefined
    return this._m_next
  }
}

class OurNode extends KaitaiStruct {
  value: unknown

  constructor(value: unknown) {
    super()
    this._io = new KaitaiStream(new Uint8Array(4))
    this.value = value
  }

  get next(): unknown {
    if (this.value === 'bad') throw new TypeError('bad')
    return this.value === 1 ? this : undefined
  }

  get _nextEnabled(): boolean {
    throw new Error('not data')
  }

  override _read(): void {}
}

const compare = (official: unknown, ours: unknown): string[] =>
  compareTrees(new OfficialNode(official), new OurNode(ours)).map(({ place, text }) => `${place}: ${text}`)

const bytes = Uint8Array.of(1, 2)

describe('trees are the same', () => {
  it.each([
    [1, 1],
    [0, 0],
    ['text', 'text'],
    [true, true],
    [null, undefined],
    [Number.NaN, Number.NaN],
    [bytes, bytes.slice()],
    [5, 5n],
    [2 ** 64, 2n ** 64n - 1n],
    [new OfficialStream(new ArrayBuffer(3)), new KaitaiStream(new Uint8Array(3))],
    [[new OfficialNode(2)], [new OurNode(2)]],
    ['bad', 'bad'],
  ])('if %o and %o are the values', (official, ours) => {
    expect(compare(official, ours)).toEqual([])
  })
})

describe('trees differ', () => {
  it.each([
    [1, 2, ['value: official is 1, ours is 2', 'next: official is an object, ours is undefined']],
    [5, 6n, ['value: official is 5, ours is 6n']],
    [2 ** 53, 2n ** 53n + 2n, ['value: official is 9007199254740992, ours is 9007199254740994n']],
    [0, undefined, ['value: official is 0, ours is undefined']],
    ['a', bytes, ["value: official is 'a', ours is [01 02]"]],
    [bytes, Uint8Array.of(1, 3), ['value: official is [01 02], ours is [01 03]']],
    [bytes, [1, 2], ['value: official is [01 02], ours is [ 1, 2 ]']],
    [[1, 2], [1], ['value: official has 2 elements, ours 1']],
    [
      new OfficialStream(new ArrayBuffer(3)),
      new KaitaiStream(new Uint8Array(2)),
      ['value: official is 3, ours is 2'],
    ],
    [
      [new OfficialNode(3), new OfficialNode(4)],
      [new OurNode(3), new OurNode(5)],
      ['value[].value: official is 4, ours is 5'],
    ],
    [
      'good',
      'bad',
      ["value: official is 'good', ours is 'bad'", 'next: official is undefined, ours throws TypeError: bad'],
    ],
  ])('if %o and %o are the values', (official, ours, differences) => {
    expect(compare(official, ours)).toEqual(differences)
  })

  it('if one has a property that the other has not', () => {
    const more = Object.assign(new OurNode(7), { other: 1 })
    expect(compareTrees(new OfficialNode(7), more)).toEqual([
      { place: 'other', text: 'official is undefined, ours is 1' },
    ])
  })

  it('if two objects of one tree are the same object in the other', () => {
    const same = new OurNode(3)
    expect(compare([new OfficialNode(3), new OfficialNode(3)], [same, same])).toEqual([
      'value[]: ours is an object that is elsewhere in the tree too, official is not',
    ])
  })
})

it('an unnamed field is data', () => {
  const official = Object.assign(new OfficialNode(2), { _unnamed0: 1 })
  const ours = Object.assign(new OurNode(2), { _unnamed0: 2 })
  expect(compareTrees(official, ours)).toMatchObject([{ place: '_unnamed0' }])
})
