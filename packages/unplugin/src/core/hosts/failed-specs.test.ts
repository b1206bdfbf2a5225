import { expect, test } from 'vitest'
import { BROKEN, LINE, POINT } from '../../testing/specs.js'
import { temporaryFolder } from '../../testing/temporary-folder.js'
import { loadSpec } from '../load-spec.js'
import { moduleProblems } from '../module-problems.js'
import { resolveOptions } from '../options.js'
import { FailedSpecs } from './failed-specs.js'

test('a failed spec is affected by its own file and by those it looked for, until it is mended', () => {
  const root = temporaryFolder({})
  const settings = resolveOptions({}, root)
  const failed = new FailedSpecs()
  const record = (name: string, text: string): void => {
    const spec = loadSpec(`${root}/${name}`, text, settings)
    failed.record(spec, moduleProblems(spec, settings))
  }

  record('line.ksy', LINE) // imports point.ksy, which does not exist
  expect(failed.affectedBy(`${root}/line.ksy`)).toEqual([`${root}/line.ksy`])
  expect(failed.affectedBy(`${root}/point.ksy`)).toEqual([`${root}/line.ksy`])
  expect(failed.affectedBy(`${root}/other.ksy`)).toEqual([])

  record('broken.ksy', BROKEN)
  expect(failed.affectedBy(`${root}/broken.ksy`)).toEqual([`${root}/broken.ksy`])
  record('broken.ksy', POINT)
  expect(failed.affectedBy(`${root}/broken.ksy`)).toEqual([])
})
