import { describe, expect, test } from 'vitest'
import { encodingList } from '../../2-resolve/encoding-list.js'
import { hex, loadSpec, thrownBy, toHex } from '../testing/load-spec.js'

describe.each(encodingList)('$name', ({ name, unitSize }) => {
  const Texts = loadSpec(`
meta: { id: texts, encoding: ${name} }
seq:
  - { id: text, type: strz }
  - { id: raw, size: ${2 * unitSize} }
instances:
  decoded: { value: raw.to_s('${name}') }
`)
  test('is read and written', () => {
    const letter = name.endsWith('BE') ? '00'.repeat(unitSize - 1) + '41' : `41${'00'.repeat(unitSize - 1)}`
    const stored = hex(letter + '00'.repeat(unitSize) + letter + letter)
    const texts = Texts.read(stored)
    expect(texts.text).toBe('A')
    expect(texts.decoded).toBe('AA')
    expect(toHex(Texts.write(texts))).toBe(toHex(stored))
  })
})

describe('an unknown encoding', () => {
  const name = String.raw`foo'"\n*/`
  const quoted = `'${name.replaceAll("'", "''")}'`
  const Texts = loadSpec(`
meta: { id: texts }
seq:
  - { id: before, type: u1 }
  - { id: raw, size: 1, if: before == 0 }
  - { id: text, type: str, size: 1, encoding: ${quoted}, if: before == 1 }
instances:
  decoded:
    value: raw.to_s(${JSON.stringify(name)})
`)

  test('does no harm where it is not used', () => {
    const texts = Texts.read(hex('00 41'))
    expect(texts.before).toBe(0)
    expect(toHex(Texts.write(texts))).toBe('00 41')
  })

  test('is named when it is', () => {
    const message = expect.stringContaining(`the encoding ${JSON.stringify(name)} is not supported`)
    const error = { name: 'EncodingError', encoding: name, message }
    expect(thrownBy(() => Texts.read(hex('01 41')))).toMatchObject({ ...error, path: 'text' })
    expect(thrownBy(() => Texts.write(Texts.create({ before: 1, text: 'A' })))).toMatchObject(error)
    expect(thrownBy(() => Texts.read(hex('00 41')).decoded)).toMatchObject(error)
  })
})
