import { EndOfStreamError } from '@unplugin-ksy/runtime'
import { describe, expect, test } from 'vitest'
import { hex, loadSpec, thrownBy } from '../../4-emit/testing/load-spec.js'

describe('an object of an imported type', () => {
  const main = `
meta: {id: spec, imports: [point]}
seq:
  - {id: points, type: point, repeat: expr, repeat-expr: 2}
`
  const point = `
meta: {id: point}
seq:
  - {id: x, type: u1}
  - {id: nested, type: inner}
types:
  inner:
    seq:
      - {id: y, type: u1}
`
  const Spec = loadSpec(main, {}, { 'point.ksy': point })

  test('is the root of its own tree', () => {
    const spec = Spec.read(hex('01 02  03 04'))
    const [first] = spec.points
    expect(first._parent).toBeUndefined()
    expect(first._root).toBe(first)
    expect(first.nested._root).toBe(first)
    expect(first.nested._parent).toBe(first)
  })

  test('is still found by the path of an error', () => {
    const error = thrownBy(() => Spec.read(hex('01 02  03')))
    expect(error).toBeInstanceOf(EndOfStreamError)
    expect(error).toMatchObject({ path: 'points[1].nested.y', offset: 3 })
  })
})

test('a type without a parent is still found by the path of an error', () => {
  const Spec = loadSpec(`
meta: {id: spec}
seq:
  - {id: chunks, type: chunk, repeat: eos}
types:
  chunk:
    seq:
      - {id: body, type: body, parent: false}
  body:
    seq:
      - {id: x, size: 3}
`)
  expect(thrownBy(() => Spec.read(hex('01 02 03  04')))).toMatchObject({ path: 'chunks[1].body.x' })
})
