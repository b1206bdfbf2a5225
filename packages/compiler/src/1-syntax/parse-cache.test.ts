import { expect, test } from 'vitest'
import { ProblemCollector } from '../diagnostics/collector.js'
import { SourceFile } from '../source/source-file.js'
import { ParseCache } from './parse-cache.js'

const parse = (cache: ParseCache, text: string, path = 'a.ksy') => {
  const problems = new ProblemCollector()
  const spec = cache.parse(new SourceFile(path, text), problems)
  return { spec, codes: problems.inOrder.map(({ code }) => code) }
}

test('a file with the same text is parsed once, one with another text again', () => {
  const cache = new ParseCache()
  const { spec } = parse(cache, 'meta: { id: a }')
  expect(spec?.root.id.name).toBe('a')
  expect(parse(cache, 'meta: { id: a }').spec).toBe(spec)
  expect(parse(cache, 'meta: { id: b }').spec).not.toBe(spec)
  expect(parse(cache, 'meta: { id: b }', 'b.ksy').spec).not.toBe(parse(cache, 'meta: { id: b }').spec)
})

test('what is wrong with a file is reported to everybody who asks', () => {
  const cache = new ParseCache()
  for (const text of ['meta: { id: a }\nsqe: []', 'meta: [']) {
    const { codes } = parse(cache, text)
    expect(codes).not.toEqual([])
    expect(parse(cache, text).codes).toEqual(codes)
  }
})
