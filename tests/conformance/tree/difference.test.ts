import { describe, expect, it } from 'vitest'
import { KaitaiError, KaitaiStream, KaitaiStruct } from 'unplugin-ksy/runtime'
import { differenceOf } from './difference.mjs'
import { snapshotOf } from './snapshot.mjs'

class Node extends KaitaiStruct {
  value: unknown
  #next: Node | undefined

  constructor(value: unknown, next?: Node) {
    super()
    this._io = new KaitaiStream(new Uint8Array(1))
    this.value = value
    this.#next = next
  }

  get next(): Node | undefined {
    if (this.value === 'bad') throw new KaitaiError('bad')
    return this.#next
  }

  get _nextEnabled(): boolean {
    throw new Error('not data')
  }

  override _read(): void {}
}

class OtherNode extends Node {}

const difference = (before: KaitaiStruct, after: KaitaiStruct): string | undefined =>
  differenceOf(snapshotOf(before), snapshotOf(after))

const circle = (): Node => {
  const values: Node[] = []
  const node = new Node(values)
  values.push(node)
  return node
}

describe('the difference of two trees', () => {
  it.each([
    ['numbers', () => new Node(1)],
    ['NaN', () => new Node(Number.NaN)],
    ['bytes', () => new Node(Uint8Array.of(1))],
    ['arrays', () => new Node([1, [2n], 'x', undefined])],
    ['streams', () => new Node(new KaitaiStream())],
    ['objects in instances', () => new Node(1, new Node(2))],
    ['instances that throw', () => new Node('bad')],
    ['circles', circle],
  ])('is none for equal %s', (_, make) => {
    expect(difference(make(), make())).toBeUndefined()
  })

  it.each([
    [new Node(1), new Node(2), 'value was 1, now is 2'],
    [new Node(1), new Node(1n), 'value was 1, now is 1n'],
    [new Node(0), new Node(-0), 'value was 0, now is -0'],
    [new Node(0), new Node(undefined), 'value was 0, now is undefined'],
    [new Node(Uint8Array.of(1)), new Node(Uint8Array.of(2)), 'value was [01], now is [02]'],
    [new Node(Uint8Array.of(1)), new Node([1]), 'value was [01], now is an array'],
    [new Node([1]), new Node([1, 2]), 'value had 1 elements, now has 2'],
    [new Node([1, 2]), new Node([1, 3]), 'value[1] was 2, now is 3'],
    [new Node(1, new Node(2)), new Node(1, new Node(3)), 'next.value was 2, now is 3'],
    [new Node(1, new Node(2)), new Node(1), 'next was an object, now is undefined'],
    [new Node(1, new Node(2)), new Node(1, new OtherNode(2)), 'next changed its class'],
    [new Node('bad'), new Node('bad', new Node(1)), undefined],
    [circle(), new Node([new Node(1)]), 'value[0] was the same as the root, now is an object'],
  ])('is found', (before, after, expected) => {
    expect(difference(before, after)).toBe(expected)
  })

  it('can be told of trees without end', () => {
    class Endless extends KaitaiStruct {
      value = 1
      get next(): Endless {
        return new Endless()
      }
      override _read(): void {}
    }
    expect(difference(new Endless(), new Endless())).toBeUndefined()
  })
})
