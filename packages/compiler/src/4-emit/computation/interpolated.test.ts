import { describe, expect, test } from 'vitest'
import { thrownBy } from '../testing/load-spec.js'
import { objectWith, valueOf } from '../testing/value-of.js'

const fields = {
  seq: '[{ id: number, type: u1 }, { id: big, type: s8 }, { id: text, type: strz }]',
  // 7, -1, "hi"
  bytes: '07 ff ff ff ff ff ff ff ff 68 69 00',
}

describe('an interpolated string', () => {
  test.each([
    ['f"abc"', 'abc'],
    ['f""', ''],
    ['f"{123}"', '123'],
    ['f"={number}="', '=7='],
    ['f"{number + 1}/{number * 2}"', '8/14'],
    ['f"{big}"', '-1'],
    ['f"{text}{text}"', 'hihi'],
    ['f"{text.reverse}"', 'ih'],
    [String.raw`f"\"{text}\"\u263b"`, '"hi"☻'],
    [`f"{'in' + text}"`, 'inhi'],
    ['f"{f"{number}"}"', '7'],
    ['f"${number}`{text}"', '$7`hi'],
  ])('%s', (expression, value) => {
    expect(valueOf(expression, fields)).toBe(value)
  })

  test('can be used as any other text', () => {
    expect(valueOf('f"{number}".length', fields)).toBe(1)
    expect(valueOf('f"{number}" == "7" ? 1 : 2', fields)).toBe(1)
  })

  test('follows its values', () => {
    const object = objectWith('f"<{number}>"', fields)
    object.number = 9
    expect(object.v).toBe('<9>')
  })

  test('of an object is an error', () => {
    expect(thrownBy(() => valueOf('f"{_root}"', fields))).toMatchObject({
      message: expect.stringContaining('[not-printable]') as string,
    })
  })
})
