import { describe, expect, test } from 'vitest'
import { hex, loadSpec, toHex } from '../testing/load-spec.js'

describe('an instance without `pos` is read where the stream stands', () => {
  const Here = loadSpec(`
meta: { id: here }
seq:
  - { id: first, type: u1 }
  - { id: rest, size: next }
instances:
  next: { type: u1 }
`)

  test('when it is first asked for, which moves the stream', () => {
    const here = Here.read(hex('01 02 03 04'))
    expect([here.first, here.next]).toEqual([1, 2])
    expect(here.rest).toEqual(hex('03 04'))
    expect(here.next).toBe(2)
  })

  test.fails('and is written there', () => {
    expect(toHex(Here.write(Here.read(hex('01 02 03 04'))))).toBe('01 02 03 04')
  })
})

test('an instance without `pos` in another stream goes on where that stands', () => {
  const Other = loadSpec(`
meta: { id: other }
seq:
  - { id: part, type: part, size: 3 }
instances:
  more: { io: part._io, size-eos: true }
types:
  part:
    seq:
      - { id: first, type: u1 }
`)
  const other = Other.read(hex('01 02 03'))
  expect(other.more).toEqual(hex('02 03'))
  expect(toHex(Other.write(Other.read(hex('01 02 03'))))).toBe('01 02 03')
})
