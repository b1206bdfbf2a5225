import { existsSync } from 'node:fs'
import { assert, describe, expect, test } from 'vitest'
import { BuildError, bundlers } from './bundlers.js'
import { createProject } from './project.js'

const POINT = 'meta:\n  id: point\nseq:\n  - id: x\n    type: u1\n'

/** What may be wrong with `common/point.ksy`, the line that says so, and what the message has to name. */
const MISTAKES = {
  'a syntax error': { text: `${POINT}  - id: [y\n`, line: 6, frame: '- id: [y', names: '' },
  'an unknown key': { text: `${POINT}    siez: 4\n`, line: 6, frame: 'siez: 4', names: 'siez' },
  'an unknown type': {
    text: POINT.replace('u1', 'nonesuch'),
    line: 5,
    frame: 'type: nonesuch',
    names: 'nonesuch',
  },
}

async function failureOf(build: Promise<unknown>): Promise<string> {
  const error = await build.catch((reason: unknown) => reason)
  assert(error instanceof BuildError, 'the build fails, and in the way of its bundler')
  return error.message
}

describe.each(bundlers)('%s', (_name, bundle) => {
  test.each(Object.entries(MISTAKES))(
    '%s fails the build once, with place and frame',
    async (_what, mistake) => {
      const project = createProject({ 'common/point.ksy': mistake.text })
      const text = await failureOf(bundle(project.root))
      expect(text).toMatch(new RegExp(`common/point\\.ksy:${mistake.line}:\\d+`))
      expect(text.split(mistake.frame), 'the frame is shown once').toHaveLength(2)
      expect(text).toContain(mistake.names)
      expect(text).not.toMatch(/^\s+at .*unplugin/m)
      expect(existsSync(project.path('common/point.ksy.d.ts'))).toBe(false)
    },
  )

  test('an import that leads nowhere says where it was looked for', async () => {
    const project = createProject({ 'line.ksy': 'meta:\n  id: line\n  imports:\n    - missing\nseq: []\n' })
    const text = await failureOf(bundle(project.root))
    expect(text).toMatch(/line\.ksy:4:\d+/)
    expect(text).toContain('missing.ksy')
  })

  test('all mistakes of a file are told at once', async () => {
    const project = createProject({
      'common/point.ksy': `${POINT}    siez: 4\n  - id: z\n    type: nonesuch\n`,
    })
    const text = await failureOf(bundle(project.root))
    expect(text).toContain('siez')
    expect(text).toContain('nonesuch')
  })
})
