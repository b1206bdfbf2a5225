import { expect, test } from 'vitest'
import { BROKEN, LINE, POINT } from '../../testing/specs.js'
import { temporaryFolder } from '../../testing/temporary-folder.js'
import { loadSpec } from '../load-spec.js'
import { moduleProblems } from '../module-problems.js'
import { resolveOptions } from '../options.js'
import { CompiledSpecs } from './compiled-specs.js'

test('a spec is affected by its own file and by those it looked for', () => {
  const root = temporaryFolder({})
  const settings = resolveOptions({}, root)
  const specs = new CompiledSpecs()
  const record = (name: string, text: string): void => {
    const spec = loadSpec(`${root}/${name}`, text, settings)
    specs.record(spec, moduleProblems(spec, settings))
  }

  record('line.ksy', LINE) // imports point.ksy, which does not exist
  expect(specs.hasFailed(`${root}/line.ksy`)).toBe(true)
  expect(specs.affectedBy(`${root}/line.ksy`)).toEqual([`${root}/line.ksy`])
  expect(specs.affectedBy(`${root}/point.ksy`)).toEqual([`${root}/line.ksy`])
  expect(specs.affectedBy(`${root}/other.ksy`)).toEqual([])

  record('point.ksy', BROKEN)
  expect(specs.hasFailed(`${root}/point.ksy`)).toBe(true)
  record('point.ksy', POINT)
  expect(specs.hasFailed(`${root}/point.ksy`)).toBe(false)
  expect(specs.affectedBy(`${root}/point.ksy`)).toEqual([`${root}/line.ksy`, `${root}/point.ksy`])
})
