import { describe, expect, test } from 'vitest'
import { compileText, hex, loadSpec, plain, thrownBy, toHex } from '../testing/load-spec.js'

/** With as many cases as there are letters. */
function spec(letters: string): string {
  return `
meta: { id: tagged, encoding: ASCII }
seq:
  - { id: tag, type: str, size: 1 }
  - id: body
    type:
      switch-on: tag
      cases:
${[...letters].map((letter) => `        '"${letter}"': kind_${letter}`).join('\n')}
        _: u1
types:
${[...letters].map((letter) => `  kind_${letter}: { seq: [{ id: in_${letter}, type: u1 }] }`).join('\n')}
`
}

describe('a switch on one of many texts', () => {
  const Tagged = loadSpec(spec('abcdefgh'))

  test.each([
    ['61 05', { inA: 5 }],
    ['68 07', { inH: 7 }],
    // i is no case.
    ['69 09', 9],
  ])('%s', (stored, body) => {
    const tagged = Tagged.read(hex(stored))
    expect(plain(tagged.body)).toEqual(body)
    expect(toHex(Tagged.write(tagged))).toBe(stored)
    expect(toHex(Tagged.write(Tagged.create({ tag: tagged.tag, body })))).toBe(stored)
  })

  test.each([undefined, 5, '', ['a']])('is not of a case where the tag is %j', (tag) => {
    const tagged = Tagged.create({ tag, body: 9 })
    expect(tagged.body).toBe(9)
    expect(thrownBy(() => Tagged.write(tagged, { derive: false }))).toMatchObject({ path: 'tag' })
  })

  test('is one of literals, which is found once', () => {
    const code = compileText(spec('abcdefgh'))
    expect(code).toContain("const Tagged$body = textCases('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')\n")
    expect(code).toContain('switch (Tagged$body(this.tag)) {')
  })

  test.each([
    ['few cases', spec('abcdefg')],
    ['an empty text', spec('abcdefgh').replace(`'"d"'`, `'""'`)],
    ['a text that is computed', spec('abcdefgh').replace(`'"d"'`, 'tag.reverse')],
  ])('is compared with each case where there is %s', (_what, text) => {
    expect(compileText(text)).toContain('switch (this.tag) {')
  })
})
