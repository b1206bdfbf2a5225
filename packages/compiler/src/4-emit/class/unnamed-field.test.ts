import { expect, test } from 'vitest'
import { hex, loadSpec, plain, toHex } from '../testing/load-spec.js'

test('fields without an `id` are numbered, also after named ones', () => {
  const Unnamed = loadSpec(`
meta: { id: unnamed }
seq:
  - { type: u1 }
  - { id: named, type: u1 }
  - { contents: [3] }
  - { type: part }
types:
  part:
    seq:
      - { type: b4 }
      - { type: b4 }
`)
  const unnamed = Unnamed.read(hex('01 02 03 45'))
  expect(plain(unnamed)).toEqual({
    _unnamed0: 1,
    named: 2,
    _unnamed2: hex('03'),
    _unnamed3: { _unnamed0: 4, _unnamed1: 5 },
  })
  expect(toHex(Unnamed.write(unnamed))).toBe('01 02 03 45')
  const made = Unnamed.create({ _unnamed0: 9, named: 8, _unnamed3: { _unnamed0: 1, _unnamed1: 2 } })
  expect(toHex(Unnamed.write(made))).toBe('09 08 03 12')
})
