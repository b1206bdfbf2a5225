import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const script = fileURLToPath(new URL('run.mjs', import.meta.url))

const run = (...args: string[]): { status: number | null; output: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })
  return { status, output: stdout + stderr }
}

it('reads random specs as the official reader does', () => {
  const { status, output } = run('--specs', '800', '--seed', '9')
  expect(status, output).toBe(0)
  expect(output).toMatch(/^800 specs, [1-9]\d{2,} inputs read by both/m)
  expect(output).toMatch(/^0 unexplained disagreements$/m)
})

it('makes the same spec of the same seed', () => {
  const [first, second] = [run('--seed', '9', '--only', '3'), run('--seed', '9', '--only', '3')]
  expect(first.output).toMatch(/^1 specs, /m)
  expect(first.output.replace(/\d+ s$/m, '')).toBe(second.output.replace(/\d+ s$/m, ''))
})

it('rejects options that it does not know', () => {
  const { status, output } = run('--wrong')
  expect(output).toContain('--wrong')
  expect(status).toBe(2)
})
