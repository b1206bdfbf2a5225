import { describe, expect, it } from 'vitest'
import { read, readValid, toPlain, type Plain } from './testing/read.js'

const plain = (text: string): Plain => toPlain(readValid(text))
const map = (...entries: (readonly [Plain, Plain])[]): Plain => ({ map: entries })

describe('block collections', () => {
  it.each<[string, string, Plain]>([
    [
      'nested maps',
      'a:\n  b: 1\n  c:\n    d: 2\ne: 3\n',
      map(['a', map(['b', '1'], ['c', map(['d', '2'])])], ['e', '3']),
    ],
    ['a list below its key', 'a:\n  - 1\n  - 2\nb: 3\n', map(['a', ['1', '2']], ['b', '3'])],
    ['a list at the level of its key', 'a:\n- 1\n- 2\nb: 3\n', map(['a', ['1', '2']], ['b', '3'])],
    ['maps as items', '- a: 1\n  b: 2\n-\n  c: 3\n', [map(['a', '1'], ['b', '2']), map(['c', '3'])]],
    ['lists as items', '- - 1\n  - 2\n-\n  - 3\n', [['1', '2'], ['3']]],
    ['values left out', 'a:\nb:\n  -\n  - 1\n', map(['a', ''], ['b', ['', '1']])],
    ['explicit keys', '? a\n: 1\n? [b]\n: - 2\n? c\n', map(['a', '1'], [['b'], ['2']], ['c', ''])],
    ['a key in quotes', '"a b": 1\n\'c\' : 2\n', map(['a b', '1'], ['c', '2'])],
    ['keys with colons and dashes inside', 'a:b-c: d:e\n-x: y\n', map(['a:b-c', 'd:e'], ['-x', 'y'])],
    ['comments and empty lines', '# x\n\na: 1 # y\n  # z\n\nb: 2#2\n# end', map(['a', '1'], ['b', '2#2'])],
    ['Windows line ends', 'a:\r\n  - 1\r\n  - 2\r\n', map(['a', ['1', '2']])],
    ['a byte order mark', '\uFEFFa: 1\n', map(['a', '1'])],
    ['document markers', '%YAML 1.2\n---\na: 1\n...\n', map(['a', '1'])],
    ['a single value', '--- text\n', 'text'],
    ['nothing', '# only a comment\n', ''],
    ['an indented root', '  a: 1\n  b: 2\n', map(['a', '1'], ['b', '2'])],
  ])('reads %s', (_, text, expected) => {
    expect(plain(text)).toEqual(expected)
  })
})

describe('collections in brackets', () => {
  it.each<[string, Plain]>([
    ['[]', []],
    ['{}', map()],
    ['[a, b c, "d,e", [f], {g: h},]', ['a', 'b c', 'd,e', ['f'], map(['g', 'h'])]],
    ['{a: 1, b, c: , "d":e, [f]: g}', map(['a', '1'], ['b', ''], ['c', ''], ['d', 'e'], [['f'], 'g'])],
    ['{a:1, b: x:y}', map(['a:1', ''], ['b', 'x:y'])],
    ['[a: 1, ? b : 2]', [map(['a', '1']), map(['b', '2'])]],
    ['[\n  a, # first\n  b\n]', ['a', 'b']],
    ['[a\n b]', ['a b']],
    ['[-1, 2-3, b "c"]', ['-1', '2-3', 'b "c"']],
  ])('reads %s', (text, expected) => {
    expect(plain(text)).toEqual(expected)
  })

  it('does not mind how lines inside brackets are indented', () => {
    expect(plain('a: {\nb: [\n1\n],\n c: 2 }\nd: 3\n')).toEqual(
      map(['a', map(['b', ['1']], ['c', '2'])], ['d', '3']),
    )
  })
})

describe('scalars', () => {
  it.each<[string, string, string]>([
    ['plain, over several lines', 'a\n b\n\n c\n', 'a b\nc'],
    ['plain, up to a comment', 'a b # c', 'a b'],
    ['plain, with what looks like indicators', 'a - b:c [d] {e} "f"', 'a - b:c [d] {e} "f"'],
    ['single quotes', "'it''s \\n'", "it's \\n"],
    ['single quotes, over several lines', "'a\n  b\n\n  c '", 'a b\nc '],
    ['double quotes', '"\\x41\\u00e9\\U0001F600\\t\\"\\\\ \\/"', 'Aé😀\t"\\ /'],
    ['double quotes, over several lines', '"a \n  b\\n\n\n  c\\\n  d"', 'a b\n\ncd'],
    ['literal', '|\n a\n  b\n\n c\n', 'a\n b\n\nc\n'],
    ['literal, without its last line break', '|-\n a\n\n', 'a'],
    ['literal, with all its last line breaks', '|+\n a\n\n', 'a\n\n'],
    ['literal, with a comment after its header', '| # x\n a # b\n', 'a # b\n'],
    ['folded', '>\n a\n b\n\n c\n   d\n e\n', 'a b\nc\n  d\ne\n'],
    ['folded, starting with empty lines', '>-\n\n a\n b', '\na b'],
    ['an empty literal', '|\n', ''],
  ])('reads %s', (_, text, expected) => {
    expect(plain(text)).toBe(expected)
    const nested = text.replaceAll(/\n(?=.)/g, '\n  ').replace(/\n?$/, '\n')
    expect(plain(`k: ${nested}z: 1`)).toEqual(map(['k', expected], ['z', '1']))
  })
})

it('counts the stated indentation of a block scalar from its parent', () => {
  expect(plain('- k: |2\n     a\n    b\n  z: 1')).toEqual([map(['k', ' a\nb\n'], ['z', '1'])])
})

describe('anchors, aliases, tags and merge keys', () => {
  it('gives the node of an anchor for its alias', () => {
    expect(plain('a: &x {b: 1}\nc: *x\nd: [*x]\n')).toEqual(
      map(['a', map(['b', '1'])], ['c', map(['b', '1'])], ['d', [map(['b', '1'])]]),
    )
  })

  it('puts an anchor on the key or on the map, by line', () => {
    expect(plain('a: &m\n  &k b: 1\nc: *m\nd: *k\n')).toEqual(
      map(['a', map(['b', '1'])], ['c', map(['b', '1'])], ['d', 'b']),
    )
  })

  it('merges maps, what is written going first', () => {
    const text = 'a: &a {x: 1, y: 2}\nb: &b {y: 3, z: 4}\nc:\n  <<: [*a, *b]\n  x: 0\n'
    expect(plain(text)).toMatchObject({
      map: [
        ['a', {}],
        ['b', {}],
        ['c', map(['x', '0'], ['y', '2'], ['z', '4'])],
      ],
    })
  })

  it('keeps `<<` in quotes as a key', () => {
    expect(plain("'<<': 1")).toEqual(map(['<<', '1']))
  })

  it('takes the tags of scalars', () => {
    expect(readValid('!!str 5')).toMatchObject({ text: '5', tag: 'str' })
    expect(readValid('- !!int "5"')).toMatchObject({ items: [{ text: '5', tag: 'int' }] })
    expect(plain('!!map {a: !!seq [b]}')).toEqual(map(['a', ['b']]))
  })
})

describe('mistakes', () => {
  it.each<[string, string]>([
    ['a:\n\tb: 1', '2:1 yaml-tab-indentation at "\\t"'],
    ['a: 1\n b: 2', '2:3 yaml-nested-key at ":"'],
    ['a:\n  b: 1\n   c: 2\nd: "x"', '3:5 yaml-nested-key at ":"'],
    ['a:\n  b: "1"\n   c: 2', '3:4 yaml-indentation at "c: 2"'],
    ['a:\n    b: 1\n  c: 2', '3:3 yaml-indentation at "c: 2"'],
    ['  a: 1\nb: 2', '2:1 yaml-indentation at "b: 2"'],
    ['a: b: c', '1:5 yaml-nested-key at ":"'],
    ['a: - b', '1:4 yaml-list-on-key-line at "-"'],
    ['a: 1\n- b', '2:1 yaml-list-item-among-keys at "- b"'],
    ['a: 1\nb\nc: 2', '2:1 yaml-missing-colon at "b"'],
    ['a: 1\nb:2\n', '2:1 yaml-missing-colon at "b:2"'],
    ['a: "b" c', '1:8 yaml-text-after-value at "c"'],
    ['a: [b] c', '1:8 yaml-text-after-value at "c"'],
    ['a: "b\nc: "d"', '1:4 yaml-unclosed-quote at "\\"b"'],
    ["a: 'b\nc: d", '1:4 yaml-unclosed-quote at "\'b"'],
    ['[a\n]: 1', '2:2 yaml-key-not-on-one-line at ":"'],
    ['a: [b, c\nd: 1', '1:4 yaml-unclosed-bracket at "["'],
    ['a: [b}', '1:6 yaml-mismatched-bracket at "}"'],
    ['a: ["b" c]', '1:9 yaml-missing-comma at "c]"'],
    ['a: [b,,c]', '1:7 yaml-empty-item at ","'],
    ['a: @b', '1:4 yaml-bad-start at "@"'],
    ['a: |b\n  c', '1:5 yaml-block-scalar-header at "b"'],
    ['a: "\\q"', '1:5 yaml-bad-escape at "\\\\q"'],
    ['a: *b', '1:4 yaml-unknown-anchor at "*b"'],
    ['a: &b &c d', '1:7 yaml-repeated-property at "&c"'],
    ['a: !b c', '1:4 yaml-tag at "!b"'],
    ['a: 1\nb: 2\na: 3', '3:1 yaml-duplicate-key at "a"'],
    ['{0x10: a, 16: b}', '1:11 yaml-duplicate-key at "16"'],
    ['<<: 1', '1:5 yaml-merge at "1"'],
    ['a: 1\n---\nb: 2', '2:1 yaml-second-document at "---"'],
    ['%x\na: 1', '1:1 yaml-directive at "%x"'],
    ['a: \x01', '1:4 yaml-control-character at "\\u0001"'],
  ])('marks what is wrong in %j', (text, problem) => {
    expect(read(text).problems).toEqual([problem])
  })

  it('goes on after mistakes that leave the structure clear', () => {
    const { root, problems } = read('a: *x\nb: "\\q"\na: 1\nc: !t 2\n')
    expect(problems).toHaveLength(4)
    expect(root && toPlain(root)).toEqual(map(['a', ''], ['b', '\\q'], ['c', '2']))
  })

  it('stops before nesting exhausts the stack', () => {
    for (const text of ['['.repeat(9999), '- '.repeat(9999), '{a: '.repeat(9999), '? '.repeat(9999)]) {
      expect(read(text).problems).toEqual([expect.stringContaining('yaml-too-deep')])
    }
  })

  it('does not take many values for deep ones', () => {
    expect(plain('- a\n'.repeat(1000))).toHaveLength(1000)
    expect(plain(`[${'[a],'.repeat(1000)}]`)).toHaveLength(1000)
  })

  it('stops before aliases multiply', () => {
    const lines = Array.from({ length: 40 }, (_, i) => `- &a${i + 1} [*a${i}, *a${i}]`)
    expect(read(['- &a0 [x]', ...lines].join('\n')).problems).toEqual([
      expect.stringContaining('yaml-aliases'),
    ])
  })
})
