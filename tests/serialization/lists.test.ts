import { describe, expect, test } from 'vitest'
import { ascii, toAscii, toHex } from '../support/hex.js'
import { loadSpecs } from '../support/load-specs.js'
import { treeOf } from '../support/tree.js'

const { specs, runtime } = await loadSpecs(new URL('fixtures/', import.meta.url))
const { ConsistencyError, EndOfStreamError, KaitaiError } = runtime

describe('values that may end with their stream', () => {
  const { unterminated: Unterminated } = specs
  const written = (skipped: string, kept: string, rest: string, included: string): string =>
    toAscii(
      Unterminated.write(
        Unterminated.create({
          skipped: { value: ascii(skipped) },
          kept: { value: ascii(kept), rest: ascii(rest) },
          included: { value: ascii(included) },
        }),
      ),
    )

  test('have no terminator where they fill it', () => {
    expect(written('abcd', 'efgh', '', 'ijkl')).toBe('abcdefghijkl')
    expect(written('abcd', 'efgh', '', 'ijk;')).toBe('abcdefghijk;')
  })

  test('have one where there is room', () => {
    expect(written('abc', 'ef', ';.', 'ijk;')).toBe('abc;ef;.ijk;')
  })

  test('are read as they are written', () => {
    const bytes = ascii('a;..b;..c;..')
    const object = Unterminated.read(bytes)
    expect(toAscii(object.skipped.value)).toBe('a')
    expect(toAscii(object.kept.rest)).toBe(';..')
    expect(toAscii(object.included.value)).toBe('c;')
    expect(treeOf(Unterminated.read(Unterminated.write(object)))).toEqual(treeOf(object))
  })

  test.each([
    ['the terminator in a value', 'a;b', 'efgh', '', 'ijkl', 'skipped.value'],
    ['too long a value', 'abcde', 'efgh', '', 'ijkl', 'skipped.value'],
    ['the terminator twice', 'abc', 'efgh', '', 'i;k;', 'included.value'],
    ['something behind the terminator', 'abc', 'efgh', '', 'i;kl', 'included.value'],
  ])('are not written with %s', (_, skipped, kept, rest, included, path) => {
    expect(() => written(skipped, kept, rest, included)).toThrow(KaitaiError)
    expect(() => written(skipped, kept, rest, included)).toThrow(expect.objectContaining({ path }))
  })

  test.each([
    // There is room behind the value, and it would be read on.
    ['no terminator before the end', 'abc', 'efgh', '', 'ijk', 'included.value'],
    ['a rest that is no terminator', 'abc', 'ef', 'gh', 'ijkl', 'kept.value'],
  ])('are not written with %s', (_, skipped, kept, rest, included, path) => {
    expect(() => written(skipped, kept, rest, included)).toThrow(ConsistencyError)
    expect(() => written(skipped, kept, rest, included)).toThrow(expect.objectContaining({ path }))
  })
})

describe('a list up to an element that ends it', () => {
  const { until_negative: UntilNegative } = specs

  test('is written from nothing', () => {
    const object = new UntilNegative()
    object.numbers = [0, 65536, -1]
    object.note = 'end'
    object._check()
    const bytes = UntilNegative.write(object)
    expect(toHex(bytes)).toBe('00 00 00 00 00 00 01 00 ff ff ff ff 65 6e 64 00')
    expect(treeOf(UntilNegative.read(bytes))).toEqual(treeOf(object))
  })

  test.each([
    ['none', []],
    ['no such element', [0, 1]],
    ['one in the middle', [0, -1, 2]],
    ['two', [-1, -2]],
  ])('is not written with %s', (_, numbers) => {
    const object = UntilNegative.create({ numbers, note: '' })
    expect(() => object._check()).toThrow(ConsistencyError)
    expect(() => object._check()).toThrow(/^numbers/)
  })

  test('is followed by text that can not have its own terminator', () => {
    const object = UntilNegative.create({ numbers: [-1], note: 'a\0b' })
    expect(() => object._check()).toThrow(ConsistencyError)
    expect(() => object._check()).toThrow(expect.objectContaining({ path: 'note' }))
  })
})

describe('a list with a count', () => {
  const { counted_lines: CountedLines } = specs

  test('is written from nothing', () => {
    const object = CountedLines.create({ numLines: 2, lines: ['one', ''] })
    expect(toHex(CountedLines.write(object))).toBe('02 00 00 00 6f 6e 65 00 00')
    expect(toHex(CountedLines.write(CountedLines.create({ numLines: 0, lines: [] })))).toBe('00 00 00 00')
  })

  test.each([
    ['too few', 2, ['a']],
    ['too many', 2, ['a', 'b', 'c']],
    ['none', 2, []],
    ['some where there are none', 0, ['a']],
  ])('is not written with %s', (_, numLines, lines) => {
    const object = CountedLines.create({ numLines, lines })
    expect(() => object._check()).toThrow(ConsistencyError)
    expect(() => object._check()).toThrow('lines: expected')
  })

  test.each([
    ['a terminator', 'a\0', ConsistencyError],
    ['something else', 5, ConsistencyError],
    ['nothing', undefined, ConsistencyError],
    ['half a character', '\ud83d', runtime.EncodingError],
  ])('is not written with %s in an element', (_, line, kind) => {
    const object = CountedLines.create({ numLines: 2, lines: ['a', line] })
    expect(() => object._check()).toThrow(kind)
    expect(() => object._check()).toThrow(expect.objectContaining({ path: 'lines[1]' }))
  })
})

describe('records up to the end', () => {
  const { records_to_end: RecordsToEnd } = specs
  const records = (...texts: string[]): unknown => RecordsToEnd.create({ records: texts.map(ascii) })

  test('are written from nothing', () => {
    expect(toAscii(RecordsToEnd.write(records('abc', 'def')))).toBe('abcdef')
    expect(RecordsToEnd.write(records())).toHaveLength(0)
  })

  test('have to fill a stream of fixed length', () => {
    const object = RecordsToEnd.create({ records: [ascii('abc'), ascii('def')] })
    const write = (size: number) => (): void => object._write(new runtime.KaitaiStream(new Uint8Array(size)))
    write(6)()
    expect(write(7)).toThrow(ConsistencyError)
    expect(write(9)).toThrow(ConsistencyError)
    expect(write(5)).toThrow(EndOfStreamError)
    // The second record would not be read: the stream has ended.
    expect(write(3)).toThrow(KaitaiError)
    expect(write(0)).toThrow(KaitaiError)
  })

  test('have to have their size each', () => {
    const object = RecordsToEnd.create({ records: [ascii('abc'), ascii('de')] })
    expect(() => object._check()).toThrow(ConsistencyError)
    expect(() => object._check()).toThrow('records[1]: expected 3 bytes')
  })
})

describe('lines up to the end of a room', () => {
  const { lines_to_end: LinesToEnd } = specs
  const written = (lenLines: number, lines: string[]): string =>
    toAscii(LinesToEnd.write(LinesToEnd.create({ lenLines, box: { lines } }), { derive: false }).subarray(1))

  test('have a terminator each, but for the last where there is no room', () => {
    expect(written(4, ['a', 'b'])).toBe('a\nb\n')
    expect(written(3, ['a', 'b'])).toBe('a\nb')
    expect(written(0, [])).toBe('')
  })

  test('have to fit, and to fill the room', () => {
    expect(() => written(2, ['a', 'b'])).toThrow(KaitaiError)
    expect(() => written(5, ['a', 'b'])).toThrow(ConsistencyError)
  })

  // Where the room has ended it leaves no trace.
  test.each([
    ['an empty line without room', 0, [''], 'box.lines[0]'],
    ['an empty line behind the last one', 2, ['a', ''], 'box.lines[1]'],
  ])('can not be %s', (_, lenLines, lines, path) => {
    expect(() => written(lenLines, lines)).toThrow(ConsistencyError)
    expect(() => written(lenLines, lines)).toThrow(expect.objectContaining({ path }))
  })
})

describe('a list up to the end of the stream', () => {
  const { lists_to_end: ListsToEnd } = specs
  const lists = (records: number[], more: number[], note?: number): typeof ListsToEnd => {
    const elements = (values: number[]): object[] => values.map((value) => ({ value }))
    return ListsToEnd.create({ kind: 0, records: elements(records), more: elements(more), note })
  }

  test('has nothing behind it', () => {
    expect(toHex(ListsToEnd.write(lists([1, 2], [])))).toBe('00 01 02')
    expect(toHex(ListsToEnd.write(lists([], [])))).toBe('00')
  })

  test('has what has a position of its own within it', () => {
    expect(toHex(ListsToEnd.write(lists([1, 2], [], 2)))).toBe('00 01 02')
  })

  test.each([
    ['another list', [1, 2], [3], undefined, 'more[0].value', 3],
    ['another list, if it is empty', [], [3], undefined, 'more[0].value', 1],
    ['what has a position of its own', [1], [], 2, 'note', 2],
  ])('is not written with %s behind it', (_, records, more, note, path, offset) => {
    for (const write of [
      () => ListsToEnd.write(lists(records, more, note)),
      () => lists(records, more, note)._write(new runtime.KaitaiStream()),
    ]) {
      expect(write).toThrow(ConsistencyError)
      expect(write).toThrow(expect.objectContaining({ path, offset }))
      expect(write).toThrow('expected no bytes behind what goes up to the end of the stream, found 1')
    }
  })
})
