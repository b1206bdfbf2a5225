import { existsSync } from 'node:fs'
import { assert, expect, test } from 'vitest'
import type { Mode } from '../hosts/capabilities.js'
import { BuildError, outputOf } from '../hosts/host.js'
import type { BuildRequest, Host } from '../hosts/host.js'
import { createProject } from '../project.js'

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

/** What a user reads when a build fails. Also checks that it fails as builds do, and leaves nothing behind. */
async function failureOf(host: Host, request: BuildRequest): Promise<string> {
  const error = await host.build(request).catch((reason: unknown) => reason)
  assert(error instanceof BuildError, 'the build fails, and in the way of its bundler')
  expect(outputOf(request), 'there is no output').toEqual({})
  return error.message
}

async function expectFailure(
  host: Host,
  mistake: (typeof MISTAKES)[keyof typeof MISTAKES],
  mode: Mode,
): Promise<void> {
  const project = createProject({ 'common/point.ksy': mistake.text })
  const text = await failureOf(host, { root: project.root, mode })
  expect(text).toMatch(new RegExp(`common/point\\.ksy:${mistake.line}:\\d+`))
  expect(text.split(mistake.frame), 'the frame is shown once').toHaveLength(2)
  expect(text).toContain(mistake.names)
  expect(text).not.toMatch(/^\s+at .*packages.unplugin/m)
  expect(existsSync(project.path('common/point.ksy.d.ts'))).toBe(false)
}

/** What a host says of mistakes in specs. */
export function testBroken(host: Host): void {
  test('a mistake fails a production build once, with place and frame', () =>
    expectFailure(host, MISTAKES['an unknown type'], 'production'))

  test('an import that leads nowhere says where it was looked for', async () => {
    const project = createProject({ 'line.ksy': 'meta:\n  id: line\n  imports:\n    - missing\nseq: []\n' })
    const text = await failureOf(host, { root: project.root })
    expect(text).toMatch(/line\.ksy:4:\d+/)
    expect(text).toContain('missing.ksy')
  })

  if (host.isSlow === true) return

  test.each(Object.entries(MISTAKES))('%s fails the build once, with place and frame', (_what, mistake) =>
    expectFailure(host, mistake, 'development'),
  )

  test('all mistakes of a file are told at once', async () => {
    const project = createProject({
      'common/point.ksy': `${POINT}    siez: 4\n  - id: z\n    type: nonesuch\n`,
    })
    const text = await failureOf(host, { root: project.root })
    expect(text).toContain('siez')
    expect(text).toContain('nonesuch')
  })

  test('a processor that is missing is named, with the file to make', async () => {
    const project = createProject({
      'line.ksy': `${POINT}    size: 1\n`.replace('type: u1', 'process: swap_all'),
    })
    const text = await failureOf(host, { root: project.root })
    expect(text).toMatch(/line\.ksy:5:\d+/)
    expect(text).toContain('swap_all.ts')
  })
}
