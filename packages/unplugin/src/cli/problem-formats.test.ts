import type { Problem } from '@unplugin-ksy/compiler'
import { expect, test } from 'vitest'
import { loadSpec } from '../core/load-spec.js'
import { resolveOptions } from '../core/options.js'
import { BROKEN, POINT } from '../testing/specs.js'
import { problemsForGitHub, problemsJson } from './problem-formats.js'

const problemsOf = (path: string, text: string): readonly Problem[] =>
  loadSpec(path, text, resolveOptions({}, '/app')).problems

const [helpful, ...others] = problemsOf('/app/src/a,b: 1%.ksy', BROKEN)
if (helpful === undefined || others.length > 0) throw new Error('there should be one problem')
const broken = { ...helpful, help: undefined }

test('JSON says all that there is to say', () => {
  const { code, message, severity } = broken
  expect(JSON.parse(problemsJson([broken, { ...broken, help: 'Mend\nit.' }], '/app'))).toEqual([
    { file: 'src/a,b: 1%.ksy', line: 5, column: 11, endLine: 5, endColumn: 19, severity, code, message },
    expect.objectContaining({ help: 'Mend\nit.' }),
  ])
  expect(JSON.parse(problemsJson([], '/app'))).toEqual([])
})

test('GitHub gets workflow commands', () => {
  const { message, code } = broken
  const properties = `file=src/a%2Cb%3A 1%25.ksy,line=5,endLine=5,col=11,endColumn=18,title=${code}`
  expect(problemsForGitHub([broken], '/app')).toEqual([`::error ${properties}::${message}`])
  expect(
    problemsForGitHub(
      [{ ...broken, severity: 'warning', message: '100%: a,b', help: 'Mend\r\nit.' }],
      '/app',
    ),
  ).toEqual([`::warning ${properties}::100%25: a,b%0AMend%0D%0Ait.`])
})

test('columns are only told within one line', () => {
  const span = { ...broken.span, start: 0, end: POINT.length }
  const [command] = problemsForGitHub([{ ...broken, span }], '/app')
  expect(command).toMatch(/,line=1,endLine=5,title=/)
})
