import { expect, test } from 'vitest'
import { loadSpec } from '../core/load-spec.js'
import { resolveOptions } from '../core/options.js'
import { BROKEN } from '../testing/specs.js'
import { painter } from './colors.js'
import { problemsText } from './problems-text.js'

const { problems } = loadSpec('/app/point.ksy', BROKEN, resolveOptions({}, '/app'))

test('place, severity and carets have colours, and nothing else differs', () => {
  const plain = problemsText(problems, '/app', painter(false))
  const colored = problemsText(problems, '/app', (style, text) => `<${style}>${text}</>`)
  expect(plain).toMatch(/^point\.ksy:5:11: error: /)
  expect(colored).toMatch(/^<bold>point\.ksy:5:11<\/>: <red>error<\/>: /)
  expect(colored).toContain('|           <red>^^^^^^^^</>\n')
  expect(colored.replaceAll(/<[^>]*>/g, '')).toBe(plain.replaceAll(/<[^>]*>/g, ''))
})
