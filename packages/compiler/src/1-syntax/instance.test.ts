import { describe, expect, it } from 'vitest'
import type { InstanceSpec } from './ast.js'
import { parse, parseValid, show, withMeta } from './testing/parse.js'

const specOf = (text: string): string => withMeta(`instances:\n  a: ${text}\n`)

function instanceOf(text: string): InstanceSpec {
  const [instance] = parseValid(specOf(text)).instances
  if (instance === undefined) throw new Error('no instance')
  return instance
}

describe('an instance', () => {
  it('with `value` is computed', () => {
    const instance = instanceOf('{value: b + 1, if: c, enum: e, valid: 2, doc: d}')
    if (instance.kind !== 'value-instance') throw new Error(instance.kind)
    expect(show(instance.value)).toBe('b + 1')
    expect(show(instance.condition)).toBe('c')
    expect(instance).toMatchObject({
      id: { name: 'a', path: '/instances/a' },
      enumName: { value: { path: ['e'] } },
      valid: { kind: 'equal' },
      doc: { text: { value: 'd' } },
      path: '/instances/a',
    })
  })

  it('without it is read', () => {
    const instance = instanceOf('{pos: 8, io: _root._io, type: u4, repeat: eos}')
    if (instance.kind !== 'parse-instance') throw new Error(instance.kind)
    expect([show(instance.pos), show(instance.io)]).toEqual(['8', '_root._io'])
    expect(instance).toMatchObject({
      id: { name: 'a' },
      attribute: { id: { name: 'a' }, repeat: { kind: 'eos' }, path: '/instances/a' },
      path: '/instances/a',
    })
  })

  it('needs no `pos`', () => {
    expect(instanceOf('{size: 1}')).toMatchObject({ kind: 'parse-instance', pos: undefined, io: undefined })
  })

  it.each([
    ['{value: null}', '/instances/a/value: wrong-kind at "null"'],
    ['{value: 1, size: 2}', '/instances/a/size: key-does-not-apply at "size"'],
    ['{value: 1, type: u1}', '/instances/a/type: key-does-not-apply at "type"'],
    ['{id: b, value: 1}', '/instances/a/id: unknown-key at "id"'],
    ['{id: b, type: u1}', '/instances/a/id: unknown-key at "id"'],
    ['{vaule: 1, size: 1}', '/instances/a/vaule: unknown-key at "vaule"'],
    ['1', '/instances/a: wrong-kind at "1"'],
    ['{pos: 1 +, type: u1}', '/instances/a/pos: expression-missing-value at "+"'],
  ])('reports what is wrong in %s', (text, problem) => {
    expect(parse(specOf(text)).problems).toEqual([problem])
  })

  it('has a name like everything else', () => {
    expect(parse(withMeta('instances:\n  _a:\n    value: 1\n')).problems).toEqual([
      '/instances/_a: invalid-id at "_a"',
    ])
  })
})
