import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SourceFile } from '../../source/source-file.js'
import type { Span } from '../../source/span.js'
import { block, lines, mapped, type Code } from './code.js'
import { printFile, printText } from './print.js'
import { code } from './template.js'
import { viewMappings } from './testing/mapping-view.js'

const source = new SourceFile('a.ksy', 'seq:\n  - id: foo_bar\n    type: u1\n')
const span = (text: string): Span => {
  const start = source.text.indexOf(text)
  return { source, start, end: start + text.length }
}

test('a file ends with a line break, and its map has its source', () => {
  const { text, map } = printFile('a')
  expect(text).toBe('a\n')
  expect(map).toEqual({ version: 3, sources: [], sourcesContent: [], names: [], mappings: '' })
  expect(printFile(mapped(span('foo_bar'), 'a')).map).toMatchObject({
    sources: ['a.ksy'],
    sourcesContent: [source.text],
  })
})

test('empty lines have no indentation', () => {
  expect(printText(block('a', lines('b\n\nc')))).toBe('a {\n  b\n\n  c\n}')
})

test('start and end of a mapped name lead to start and end in the spec', () => {
  const file = printFile(block('class', code`get ${mapped(span('foo_bar'), 'fooBar')}()`))
  expect(viewMappings(file)).toBe(
    `
  class {
    get fooBar()
        ^^^^^^ 2:9 foo_bar
  }
`.slice(1),
  )
})

test('the innermost start wins, and a start wins over an end', () => {
  const inner = mapped(span('foo_bar'), 'a')
  const outer = mapped(span('seq'), [inner, mapped(span('u1'), 'b'), 'c'])
  expect(viewMappings(printFile(['(', outer, ')']))).toBe(
    `
  (abc)
   ^ 2:9 foo_bar
    ^ 3:11 u1
      ^ 1:4 :
`.slice(1),
  )
})

test('a mapped line starts behind its indentation', () => {
  const file = printFile(block('x', mapped(span('foo_bar'), lines('a', 'b'))))
  expect(originalPositionFor(new TraceMap(file.map), { line: 2, column: 2 })).toMatchObject({
    line: 2,
    column: 8,
  })
  expect(originalPositionFor(new TraceMap(file.map), { line: 2, column: 1 })).toMatchObject({ line: null })
})

test('every line of a mapped stretch is mapped', () => {
  const inner = mapped(span('u1'), 'c')
  const file = printFile(block('x', mapped(span('foo_bar'), lines('a', block('b', lines(inner, 'd'))))))
  expect(viewMappings(file)).toBe(
    `
  x {
    a
    ^ 2:9 foo_bar
    b {
    ^^^ 2:9 foo_bar
      c
      ^ 3:11 u1
      d
      ^ 2:9 foo_bar
    }
    ^ 2:9 foo_bar
  }
`.slice(1),
  )
})

test('law: every mapped stretch leads to where it comes from, whatever is around it', () => {
  const offset = fc.nat({ max: source.text.length })
  const leaf = fc.stringMatching(/^[a-z]{1,5}$/)
  const { tree } = fc.letrec<{ tree: Code }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.array(tie('tree'), { maxLength: 3 }).map((items) => lines(...items)),
      tie('tree').map((body) => block('{', body)),
      fc.tuple(leaf, offset).map(([text, start]) => mapped({ source, start, end: start }, text)),
    ),
  }))
  fc.assert(
    fc.property(tree, leaf, offset, (around, name, start) => {
      const target = mapped({ source, start, end: start }, `<${name}>`)
      const file = printFile(lines(around, [around, target, around]))
      const before = file.text.slice(0, file.text.indexOf('<')).split('\n')
      const place = { line: before.length, column: before.at(-1)?.length ?? 0 }
      const { line, column } = source.lineColumn(start)
      expect(originalPositionFor(new TraceMap(file.map), place)).toMatchObject({ line, column: column - 1 })
    }),
  )
})

test('the same tree gives the same file', () => {
  const tree = (): Code => block('class', lines(mapped(span('foo_bar'), 'a'), mapped(span('u1'), 'b')))
  expect(printFile(tree())).toEqual(printFile(tree()))
})
