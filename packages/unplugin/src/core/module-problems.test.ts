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
  expect(brokenModule(spec, problems)).toBe('import "./point.ksy"\nexport default undefined\n')
})

test('its own errors come first: the imported file will be seen when they are mended', () => {
  const files = {
    'line.ksy': LINE.replace('type: point', 'type: pint'),
    'point.ksy': `${POINT}  - id: [unclosed\n`,
  }
  const { root, problems } = problemsOf(files, 'line.ksy')
  expect(new Set(problems.errors.map(({ span }) => span.source.path))).toEqual(new Set([`${root}/line.ksy`]))
  expect(problems.brokenImports).toEqual([])
})
