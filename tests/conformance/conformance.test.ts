import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { findSuite, usualPlace } from './suite.mjs'

const script = fileURLToPath(new URL('run.mjs', import.meta.url))

const run = (...args: string[]): { status: number | null; output: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })
  return { status, output: stdout + stderr }
}

const present = findSuite() !== undefined
if (!present) console.warn(`The official suite is not in ${usualPlace}. Conformance tests are skipped.`)

describe.skipIf(!present)('the official suite', () => {
  it('fails exactly where known-failures.json says so', { timeout: 300_000 }, () => {
    const { status, output } = run('--types')
    expect(status, output).toBe(0)
    expect(output).toMatch(/^read \d+\/320/m)
  })
})

describe('the conformance script', () => {
  it('says so where there is no suite, which is no failure', () => {
    const { status, output } = run('--suite', fileURLToPath(new URL('no-such-folder', import.meta.url)))
    expect(output).toMatch(/The official suite is not in .*no-such-folder: nothing was tested/)
    expect(status).toBe(0)
  })

  it('rejects options that it does not know', () => {
    const { status, output } = run('--wrong')
    expect(output).toContain('--wrong')
    expect(status).toBe(2)
  })
})
