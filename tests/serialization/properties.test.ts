import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadSpecs, type GeneratedClass } from '../support/load-specs.js'
import { disableLike, instancesOf, treeOf } from '../support/tree.js'
import type { Init } from './arbitrary/object.js'
import { arbitraryObjects } from './arbitrary/objects.js'
import { damages } from './damage.js'

const { specs, runtime } = await loadSpecs(new URL('fixtures/constructs/', import.meta.url))
const { KaitaiStream, KaitaiError } = runtime

test('every construct has objects', () => {
  expect(Object.keys(arbitraryObjects).sort()).toEqual(Object.keys(specs).sort())
})

/** The parameters of the outermost type are the caller's to keep. */
function paramsOf(name: string, init: Init): readonly unknown[] {
  return name === 'parameters' ? [init['size'], init['isLong']] : []
}

/** A float of four bytes takes any number, and the nearest that it can be is what is read back. */
function rounded(tree: unknown, name?: string): unknown {
  if (Array.isArray(tree)) return tree.map((item) => rounded(item))
  if (typeof tree === 'number') return /^(f4|f4be|real)$/.test(name ?? '') ? Math.fround(tree) : tree
  if (typeof tree !== 'object' || tree === null) return tree
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, rounded(value, key)]))
}

/** What makes the same tree, of objects of its own. */
function initOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(initOf)
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  const names = [...Object.keys(value), ...instancesOf(value)]
  return Object.fromEntries(names.map((name) => [name, initOf(Reflect.get(value, name))]))
}

/** Whether one object is at two places of a tree. */
function hasTwice(node: unknown, seen = new Set<unknown>()): boolean {
  if (typeof node !== 'object' || node === null || node instanceof Uint8Array) return false
  if (seen.has(node)) return true
  seen.add(node)
  return Object.values(node).some((value) => hasTwice(value, seen))
}

describe.each(Object.entries(arbitraryObjects))('%s', (name, arbitrary) => {
  const Type: GeneratedClass = specs[name]

  test('is read as it was written', () => {
    fc.assert(
      fc.property(arbitrary, (init) => {
        const object = Type.create(init)
        const bytes: Uint8Array = Type.write(object)
        const tree = treeOf(object)
        expect(tree).toMatchObject(treeOf(init) as object)
        expect(treeOf(Type.read(bytes, ...paramsOf(name, init)))).toEqual(tree)

        // It fits exactly: into a stream of that length, and into no shorter one.
        const exact = new KaitaiStream(new Uint8Array(bytes.length))
        object._write(exact)
        expect(exact.toByteArray()).toEqual(bytes)
        if (bytes.length > 0) {
          expect(() => object._write(new KaitaiStream(new Uint8Array(bytes.length - 1)))).toThrow(KaitaiError)
        }
        expect(treeOf(object)).toEqual(tree)
      }),
    )
  })

  test('is never written damaged', () => {
    fc.assert(
      fc.property(arbitrary, arbitrary, fc.nat(), fc.nat(), (init, otherInit, place, kind) => {
        // Arrays of the init become the object's own, and fast-check uses it again.
        const object = Type.create(structuredClone(init))
        const damage = damages(object, Type.create(structuredClone(otherInit)), place, kind)
        if (damage === undefined) return
        damage.apply()
        let bytes
        try {
          bytes = Type.write(object)
        } catch (error) {
          expect(error, damage.description).toBeInstanceOf(KaitaiError)
          expect(error, damage.description).not.toHaveProperty('name', 'KaitaiError')
          return
        }
        const again = Type.read(bytes, ...paramsOf(name, object))
        disableLike(again, object)
        let original = object
        if (hasTwice(object)) {
          // It shows the parameters of its last place. With an object for each place, all has to come back.
          original = Type.create(initOf(object))
          expect(Type.write(original), damage.description).toEqual(bytes)
        }
        expect(treeOf(again), damage.description).toEqual(rounded(treeOf(original)))
      }),
      { numRuns: 1000 },
    )
  })

  test('is written as it was read, from bytes that are damaged', () => {
    fc.assert(
      fc.property(
        arbitrary,
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 3 }),
        fc.nat(20),
        (init, changes, cut) => {
          const original: Uint8Array = Type.write(Type.create(structuredClone(init)))
          const bytes = original.slice(0, cut < 4 ? original.length - cut : undefined)
          for (const [place, value] of changes) bytes[place % bytes.length] = value
          const params = paramsOf(name, init)
          let object, tree
          try {
            object = Type.read(bytes, ...params)
            tree = treeOf(object)
          } catch (error) {
            expect(error).toBeInstanceOf(KaitaiError)
            return
          }
          const written = Type.write(object)
          expect(treeOf(object)).toEqual(tree)
          expect(treeOf(Type.read(written, ...params))).toEqual(tree)
        },
      ),
      { numRuns: 1000 },
    )
  })
})
