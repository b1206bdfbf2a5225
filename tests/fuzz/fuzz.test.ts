import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { findSuite, usualPlace } from '../conformance/suite.mjs'

const script = fileURLToPath(new URL('run.mjs', import.meta.url))

const run = (...args: string[]): { status: number | null; output: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })
  return { status, output: stdout + stderr }
}

const present = findSuite() !== undefined
if (!present) console.warn(`The official suite is not in ${usualPlace}. Fuzzing is skipped.`)

test.skipIf(!present)('damaged data and specs give errors of ours, quickly', { timeout: 300_000 }, () => {
  const { status, output } = run('--inputs', '4000', '--compiler', '400')
  expect(output).toContain('0 findings')
  expect(output).toMatch(/18\d formats/)
  expect(status).toBe(0)
})

describe('the script', () => {
  test('says so where there is no suite, which is no failure', () => {
    const { status, output } = run('--suite', fileURLToPath(new URL('no-such-folder', import.meta.url)))
    expect(output).toMatch(/The official suite is not in .*no-such-folder: nothing was fuzzed/)
    expect(status).toBe(0)
  })

  test('rejects options that it does not know', () => {
    const { status, output } = run('--wrong')
    expect(output).toContain('--wrong')
    expect(status).toBe(2)
  })
})
