import { describe, expect, test } from 'vitest'
import { ConsistencyError, EndOfStreamError, KaitaiError, LimitError } from '../errors.js'
import { KaitaiInput } from '../stream/input.js'
import { Leaf, Tree } from '../testing/tree.js'
import { caught } from '../testing/caught.js'
import { attempt, locate } from './locate.js'

describe('while reading', () => {
  test('names the innermost property, and says where in the outermost stream', () => {
    const io = new KaitaiInput(Uint8Array.of(9, 9, 2, 1, 0, 5))
    io.seek(2)
    const error = caught(() => Tree.read(io.substream(4)))
    expect(error).toBeInstanceOf(EndOfStreamError)
    expect(error).toMatchObject({
      path: 'leaves[1].value',
      offset: 5,
      message: 'leaves[1].value: unexpected end of the stream at byte 5: needed 2 bytes, 1 left',
    })
  })

  test('finds a part that is an instance', () => {
    const tree = Tree.read(Uint8Array.of(0))
    expect(caught(() => tree.last)).toMatchObject({
      message: expect.stringContaining('position -1') as string,
    })
    const short = new Tree()
    const leaf = new Leaf(new KaitaiInput(new Uint8Array(1)), short)
    short.last = leaf
    expect(caught(() => leaf._read())).toMatchObject({ path: 'last.value' })
  })
})

test('an error that nobody sees does not look for its place', () => {
  const errors: unknown[] = []
  const read = (): void => {
    const error = caught(() => Tree.read(Uint8Array.of(1)))
    errors.push(error)
    throw error
  }
  expect(attempt(() => attempt(read) ?? read())).toBeUndefined()
  expect(errors).toMatchObject([{ path: undefined }, { path: undefined }])
  expect(caught(read)).toMatchObject({ path: 'leaves[0].value' })
  expect(attempt(() => 5)).toBe(5)
})

describe('turns what was thrown into a KaitaiError', () => {
  const leaf = new Leaf()

  test('an error of an expression', () => {
    const cause = new TypeError('x is undefined')
    expect(locate(cause, leaf, 'value')).toMatchObject({
      name: 'KaitaiError',
      path: 'value',
      message: 'value: x is undefined',
      cause,
    })
  })

  test('an error of consistency learns its field', () => {
    expect(locate(new ConsistencyError('', 1, 2), leaf, 'value')).toMatchObject({ field: 'value' })
    expect(locate(new ConsistencyError('other', 1, 2), leaf, 'value')).toMatchObject({ field: 'other' })
  })

  test('what is no error at all', () => {
    expect(locate('oops', leaf, 'value')).toMatchObject({ message: 'value: oops', cause: 'oops' })
  })

  test('an overflow of the stack', () => {
    const recurse = (): number => 1 + recurse()
    const error = locate(caught(recurse), leaf, 'value')
    expect(error).toBeInstanceOf(LimitError)
    expect(error.message).toBe('value: the data is nested too deeply')
    expect(error.cause).toBeInstanceOf(RangeError)
  })

  test('an overflow of the stack in Firefox', () => {
    const cause = Object.assign(new Error('too much recursion'), { name: 'InternalError' })
    expect(locate(cause, leaf, 'value')).toBeInstanceOf(LimitError)
  })

  test.each<[string, () => unknown]>([
    ['array', () => Object.assign([], { length: -1 })],
    ['string', () => 'x'.repeat(2 ** 30)],
    ['buffer', () => new ArrayBuffer(2 ** 53)],
    ['bigint', () => 1n << (2n ** 40n)],
  ])('a %s too large to exist', (_, run) => {
    expect(locate(caught(run), leaf, 'value')).toBeInstanceOf(LimitError)
  })
})

describe('an error', () => {
  const leaf = new Leaf()

  test('has the path before its message, in the stack too', () => {
    const error = locate(new KaitaiError('went $& wrong'), leaf, 'value')
    expect(error).toMatchObject({ path: 'value', offset: undefined, message: 'value: went $& wrong' })
    expect(error.stack).toMatch(/^KaitaiError: value: went \$& wrong\n/)
  })

  test('has the position of the stream, in the outermost stream', () => {
    const io = new KaitaiInput(new Uint8Array(9))
    io.seek(3)
    const child = io.substream(5)
    child.readU1()
    expect(locate(new KaitaiError('m'), leaf, 'value', child).offset).toBe(4)
  })

  test('that knew its offset keeps that', () => {
    const io = new KaitaiInput(new Uint8Array(9))
    expect(locate(new EndOfStreamError(1, 0, 5), leaf, 'value', io).offset).toBe(5)
  })

  test('that is located stays as it is', () => {
    const error = locate(new KaitaiError('m'), leaf, 'value')
    expect(locate(error, new Tree(), 'leaves', new KaitaiInput(new Uint8Array(1)), 3)).toBe(error)
    expect(error).toMatchObject({ path: 'value', offset: undefined, message: 'value: m' })
  })

  test('of the root itself gets nothing before its message', () => {
    const error = locate(new KaitaiError('m'), leaf, '')
    expect(error).toMatchObject({ path: '', message: 'm' })
  })

  test('of a path of thousands of parts shows both ends of it', () => {
    let object: Leaf = leaf
    for (let depth = 0; depth < 999; depth++) {
      const parent: Leaf & { p?: Leaf } = new Leaf()
      parent.p = object
      object._parent = parent
      object = parent
    }
    const error = locate(new KaitaiError('m'), leaf, 'value')
    expect(error.message).toBe('p.p.p.p.p.p.(988 more).p.p.p.p.p.value: m')
    expect(error.path).toBe(`${'p.'.repeat(999)}value`)
    leaf._parent = undefined
  })
})

test('an index is that of an element', () => {
  expect(locate(new KaitaiError('m'), new Tree(), 'leaves', undefined, 0).path).toBe('leaves[0]')
  expect(locate(new KaitaiError('m'), new Tree(), 'leaves', undefined, -1).path).toBe('leaves')
})

test('without a property, it is the object itself', () => {
  const tree = Tree.create({ leaves: [{ value: 1 }] })
  tree._check()
  expect(locate(new KaitaiError('m'), tree.leaves[0]!, '').path).toBe('leaves[0]')
  expect(locate(new KaitaiError('m'), tree, '').path).toBe('')
})
