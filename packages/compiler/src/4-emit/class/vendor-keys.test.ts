import { expect, test } from 'vitest'
import { hex, loadSpec, plain, toHex } from '../testing/load-spec.js'

test('keys that start with a dash belong to others, wherever they are', () => {
  const Vendor = loadSpec(`
-top: { any: [thing] }
meta:
  id: vendor
  -meta: 1
  endian: be
doc: Text
doc-ref: [one, two]
params:
  - { id: param, type: u1, -orig-id: PARAM }
seq:
  - id: value
    type:
      switch-on: param
      cases: { 1: u1 }
    -orig-id: VALUE
    -webide-parse-mode: eager
  - { id: checked, type: u1, valid: { max: 5, -why: limit }, doc-ref: [three, four] }
  - { id: part, type: part, -affected-by: something }
instances:
  twice: { value: value * 2, -webide-representation: '{this}' }
  placed: { pos: 0, type: u1, -note: [] }
types:
  part:
    -type: true
    meta: { -nested: ~ }
    seq:
      - { id: kind, type: u1, enum: kind }
enums:
  kind:
    1: { id: one, -orig-id: ONE, doc-ref: five }
    2: two
`)
  const vendor = Vendor.read(hex('04 05 01'), 1)
  expect(plain(vendor)).toEqual({ param: 1, value: 4, checked: 5, part: { kind: 1 } })
  expect([vendor.twice, vendor.placed]).toEqual([8, 4])
  expect(Object.keys(Vendor.Kind)).toContain('ONE')
  expect(toHex(Vendor.write(vendor))).toBe('04 05 01')
})

test('ks-debug and ks-version change nothing', () => {
  const Debug = loadSpec(`
meta: { id: debug, ks-debug: true, ks-version: 0.9 }
seq:
  - { id: one, type: u1 }
  - { type: u1 }
`)
  expect(plain(Debug.read(hex('01 02')))).toEqual({ one: 1, _unnamed1: 2 })
})
