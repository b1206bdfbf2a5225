import { inspect } from 'node:util'
import { compile } from '@unplugin-ksy/compiler'
import { expect, test } from 'vitest'
import { loadSpecs } from '../support/load-specs.js'

// Names that mean something to JavaScript: they are data like any other, and whoever looks at the objects is not led astray.

const { specs } = await loadSpecs(new URL('fixtures/', import.meta.url))
const { names: Names } = specs

const FIELDS =
  'then toJson toJSON toString valueOf hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString constructor prototype name length arguments caller default class await eval this new delete symbol defineGetter inspect proto'.split(
    ' ',
  )
/** Each field has a number of its own; then come the enum and the part of two fields. */
const bytes = Uint8Array.from([...FIELDS.keys()].map((index) => index + 1).concat(1, 101, 102))
const data = {
  ...Object.fromEntries(FIELDS.map((name, index) => [name, index + 1])),
  choice: 1,
  part: { valueOf: 1, then: 101, hasOwnProperty: 102 },
}

test('are read and written', () => {
  const names = Names.read(bytes)
  for (const [index, name] of FIELDS.entries()) expect([name, names[name]]).toEqual([name, index + 1])
  expect(names.create).toBe(names.constructor + names.then)
  names.constructor = 77
  names.part.hasOwnProperty = 78
  const edited = bytes.slice()
  edited[FIELDS.indexOf('constructor')] = 77
  edited[bytes.length - 1] = 78
  expect(Names.write(names)).toEqual(edited)
})

test('are created from a plain object', () => {
  expect(Names.write(Names.create(data))).toEqual(bytes)
})

test('that are left out are not taken from Object.prototype', () => {
  for (const name of ['constructor', 'toString', 'valueOf', 'hasOwnProperty']) {
    const { [name]: _, ...others } = data as Record<string, unknown>
    expect(Names.create(others)[name]).toBeUndefined()
    expect(() => Names.write(Names.create(others))).toThrow(`${name}: is not set`)
  }
})

test('are what JSON, clones, the console and tests see', () => {
  const names = Names.read(bytes)
  expect(JSON.parse(JSON.stringify(names))).toEqual(data)
  expect({ ...structuredClone(names) }).toEqual(data)
  expect({ ...names }).toMatchObject({ then: 1, constructor: data['constructor' as never] })
  for (const name of FIELDS) expect(inspect(names)).toContain(name)
  expect(names).toEqual(Names.read(bytes))
  expect(names).not.toEqual(Names.read(bytes.with(0, 99)))
})

test('do not make a promise of an object', async () => {
  const names = Names.read(bytes)
  expect(await names).toBe(names)
  expect(await Promise.resolve(names)).toBe(names)
})

test('of an enum are its members and nothing else', () => {
  const { Constructor } = Names
  expect([1, 2, 3, 4, 5, 6].map((value) => Constructor[value])).toEqual([
    'CONSTRUCTOR',
    'TO_STRING',
    'HAS_OWN_PROPERTY',
    'THEN',
    'PROTOTYPE',
    'LENGTH',
  ])
  expect(Constructor.CONSTRUCTOR).toBe(1)
})

test('an error in such a field says where it is', () => {
  expect(() => Names.read(bytes.subarray(0, -1))).toThrow('part.hasOwnProperty: unexpected end of the stream')
})

test('reading such data leaves the prototypes of the language as they are', () => {
  const before = Reflect.ownKeys(Object.prototype)
  Names.write(Names.read(bytes))
  Names.create(JSON.parse('{"__proto__": {"polluted": 1}, "constructor": 2}'))
  expect(Reflect.ownKeys(Object.prototype)).toEqual(before)
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
})

test.each([
  '__proto__',
  '_io',
  '_read',
  'toString',
  'hasOwnProperty',
  '#x',
  'a.b',
  'a-b',
  "a'",
  'a`',
  'a\u2028',
  'é',
  '${x}',
])('%j is no name of anything', (name) => {
  const key = JSON.stringify(name)
  for (const text of [
    `meta:\n  id: ${key}\n`,
    `meta:\n  id: a\nseq:\n  - id: ${key}\n    type: u1\n`,
    `meta:\n  id: a\nparams:\n  - id: ${key}\n    type: u1\n`,
    `meta:\n  id: a\ninstances:\n  ${key}:\n    value: 1\n`,
    `meta:\n  id: a\ntypes:\n  ${key}:\n    seq: []\n`,
    `meta:\n  id: a\nenums:\n  ${key}:\n    1: a\n`,
    `meta:\n  id: a\nenums:\n  a:\n    1: ${key}\n`,
  ]) {
    const host = { read: () => text, resolve: () => ({ tried: [] }), resolveCode: () => ({ tried: [] }) }
    expect(compile('a.ksy', host).code).toBeUndefined()
  }
})
