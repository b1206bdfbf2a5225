import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { BROKEN, LINE, POINT } from '../testing/specs.js'
import { temporaryFolder } from '../testing/temporary-folder.js'
import { loadSpec } from './load-spec.js'
import { brokenModule, moduleProblems } from './module-problems.js'
import { resolveOptions } from './options.js'

function problemsOf(files: Record<string, string>, name: string) {
  const root = temporaryFolder(files)
  const settings = resolveOptions({}, root)
  const path = `${root}/${name}`
  const spec = loadSpec(path, readFileSync(path, 'utf8'), settings)
  return { root, spec, problems: moduleProblems(spec, settings) }
}

test('a spec in order has nothing to report', () => {
  const { spec, problems } = problemsOf({ 'line.ksy': LINE, 'point.ksy': POINT }, 'line.ksy')
  expect(problems).toEqual({ errors: [], warnings: [], brokenImports: [] })
  expect(spec.module?.text).toContain('./point.ksy')
})

test('a spec reports its own errors', () => {
  const { root, problems } = problemsOf({ 'point.ksy': BROKEN }, 'point.ksy')
  expect(problems.errors.map(({ span }) => span.source.path)).toEqual([`${root}/point.ksy`])
})

test('a spec that imports a file with a syntax error leaves the report to that file', () => {
  const files = { 'line.ksy': LINE, 'point.ksy': `${POINT}  - id: [unclosed\n` }
  const { root, spec, problems } = problemsOf(files, 'line.ksy')
  expect(spec.module).toBeUndefined()
  expect(problems.errors).toEqual([])
  expect(problems.brokenImports).toEqual([`${root}/point.ksy`])
  expect(brokenModule(spec, problems)).toMatch(
    /^import ".\/point.ksy"\nthrow .*\nexport default undefined\n$/,
  )
})

test('while an import is broken, errors of its own are left for later: they may follow from that', () => {
  const files = {
    'line.ksy': LINE.replace('type: point', 'type: pint'),
    'point.ksy': `${POINT}  - id: [unclosed\n`,
  }
  const { root, problems } = problemsOf(files, 'line.ksy')
  expect(problems.errors).toEqual([])
  expect(problems.brokenImports).toEqual([`${root}/point.ksy`])
})

test('specs that import each other, all broken, do not leave it to each other', () => {
  const broken = (name: string, other: string): string =>
    `meta:\n  id: ${name}\n  imports:\n    - ${other}\nseq:\n  - id: [unclosed\n`
  const { root, problems } = problemsOf({ 'a.ksy': broken('a', 'b'), 'b.ksy': broken('b', 'a') }, 'a.ksy')
  expect(problems.brokenImports).toEqual([])
  expect(problems.errors.map(({ span }) => span.source.path)).toContain(`${root}/a.ksy`)
})
