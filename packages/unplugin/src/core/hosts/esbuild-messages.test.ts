import { expect, test } from 'vitest'
import { BROKEN } from '../../testing/specs.js'
import { loadSpec } from '../load-spec.js'
import { resolveOptions } from '../options.js'
import { esbuildMessage } from './esbuild-messages.js'

const messageOf = (text: string) => {
  const [problem] = loadSpec('/app/src/point.ksy', text, resolveOptions({}, '/app')).problems
  return problem === undefined ? undefined : esbuildMessage(problem, '/app')
}

test('a problem has its place in the form of esbuild', () => {
  expect(messageOf(BROKEN)).toMatchObject({
    text: expect.stringContaining('nonesuch'),
    location: { file: 'src/point.ksy', line: 5, column: 10, length: 8, lineText: '    type: nonesuch' },
  })
})

test('columns are counted in bytes of UTF-8', () => {
  const text = BROKEN.replace('type: nonesuch', '"type": "ünésuch"')
  expect(messageOf(text)?.location).toMatchObject({ line: 5, lineText: '    "type": "ünésuch"', length: 9 })
})
