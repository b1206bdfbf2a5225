import { describe, expect, it } from 'vitest'
import { KaitaiStream, ReadWriteKaitaiStruct } from 'unplugin-ksy/runtime'
import type { GeneratedClass } from '../types.js'
import { evaluate } from './evaluate.mjs'
import { parseExpression } from './parse-expression.mjs'

abstract class Bare extends ReadWriteKaitaiStruct {
  override _read(): void {}
  _checkFields(): void {}
  _writeFields(): void {}
  _fill(): void {}
}

class Chunk extends Bare {
  lenBody = 3
  static Body = class Body extends Bare {}
  static BodyType = { TEXT: 1, HUGE: 2n ** 63n }
}

class Gif extends Bare {
  chunks = [new Chunk()]
  nothing = undefined
  name = 'abc'
  bytes = Uint8Array.of(7, 8)
  static Chunk = Chunk
}

const object = new Gif()
object._io = new KaitaiStream(new Uint8Array(9))
const classes = new Map([['gif', Gif as unknown as GeneratedClass]])
const valueOf = (text: string): unknown => evaluate(parseExpression(text).tree, { object, classes })

describe('evaluate', () => {
  it.each([
    ['chunks[0].len_body', 3],
    ['chunks.size', 1],
    ['chunks.last.len_body.to_s', '3'],
    ['bytes.first', 7],
    ['bytes[1]', 8],
    ['name.length', 3],
    ['_io.size', 9],
    ['nothing', undefined],
    ['null', undefined],
    ['0x43_41', 0x4341n],
    ['1 + 4 + 2', 7n],
    ['-0.5', -0.5],
    ['"a" + "b"', 'ab'],
    ['true', true],
    ['gif::chunk::body_type::text', 1],
    ['gif::chunk::body_type::huge', 2n ** 63n],
  ])('%s', (text, value) => {
    expect(valueOf(text)).toBe(value)
  })

  it('takes a list of small literals for bytes, and any other list for an array', () => {
    expect(valueOf('[1, 0xff]')).toEqual(Uint8Array.of(1, 255))
    expect(valueOf('[].as<bytes>')).toEqual(new Uint8Array())
    expect(valueOf('[0 + 1, 2]')).toEqual([1n, 2n])
    expect(valueOf('[1, 256]')).toEqual([1n, 256n])
  })

  it('looks for a type in what surrounds the one before it', () => {
    const body = new Chunk.Body()
    const scope = { object: Object.assign(new Gif(), { body }), classes }
    const { tree } = parseExpression('body.as<gif::chunk::body::chunk::body>')
    expect(evaluate(tree, scope)).toBe(body)
  })

  it.each([
    ['chunks[1]', /no element 1/],
    ['wrong', /no property wrong/],
    ['nothing.x', /`x` of nothing/],
    ['chunks[0].as<gif::chunk::body>', /not a gif::chunk::body/],
    ['gif::chunk::body_type::other', /no property OTHER/],
    ['other::kind::text', /no spec named other/],
    ['chunks[0].as<gif::wrong>', /no type or enum Wrong/],
    ['name.as<bytes>', /not bytes/],
    ['1 * 2', /teach evaluate/],
  ])('rejects %s', (text, message) => {
    expect(() => valueOf(text)).toThrow(message)
  })
})
