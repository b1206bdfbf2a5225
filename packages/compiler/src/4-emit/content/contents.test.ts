import { describe, expect, test } from 'vitest'
import { hex, loadSpec, thrownBy, toHex } from '../testing/load-spec.js'

describe.each([
  ['text', 'PNG', '50 4e 47'],
  ['text in UTF-8', 'ä', 'c3 a4'],
  ['a list of bytes', '[0x50, 78, 0b1000111]', '50 4e 47'],
  ['a list of text and bytes', '[PN, 0x47, "\\n"]', '50 4e 47 0a'],
  ['one byte', '[0]', '00'],
])('contents given as %s', (_, contents, stored) => {
  const Fixed = loadSpec(`
meta: { id: fixed }
seq:
  - { id: magic, contents: ${contents} }
  - { id: after, type: u1 }
`)

  test('are read, written and filled', () => {
    const fixed = Fixed.read(hex(`${stored} 07`))
    expect(toHex(fixed.magic)).toBe(stored)
    expect(toHex(Fixed.write(fixed))).toBe(`${stored} 07`)
    expect(toHex(Fixed.write(Fixed.create({ after: 7 })))).toBe(`${stored} 07`)
  })

  test('are the only ones', () => {
    const wrong = `ff ${stored.slice(3)} 07`.replaceAll('  ', ' ')
    expect(thrownBy(() => Fixed.read(hex(wrong)))).toMatchObject({
      name: 'ValidationNotEqualError',
      path: 'magic',
      offset: 0,
    })
  })
})

describe('contents of an instance', () => {
  const Fixed = loadSpec(`
meta: { id: fixed }
seq:
  - { id: all, size-eos: true }
instances:
  magic: { pos: 1, contents: [1, 2] }
`)

  test('are checked when the instance is asked for', () => {
    expect(Fixed.read(hex('00 01 02')).magic).toEqual(hex('01 02'))
    const wrong = Fixed.read(hex('00 01 03'))
    expect(thrownBy(() => wrong.magic)).toMatchObject({
      name: 'ValidationNotEqualError',
      path: 'magic',
      offset: 1,
    })
  })

  test('are written', () => {
    const fixed = Fixed.read(hex('00 01 02'))
    expect(toHex(Fixed.write(fixed))).toBe('00 01 02')
  })
})
