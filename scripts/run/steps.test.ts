import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runSteps, type Step } from './steps.mjs'

const exitWith = (title: string, code: number): Step => ({
  title,
  command: [process.execPath, '-e', `process.exit(${code})`],
})

describe('runSteps', () => {
  const lines: string[] = []
  const printed = (): string => lines.join('\n')

  beforeEach(() => {
    vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line))
    vi.spyOn(console, 'error').mockImplementation((line: string) => void lines.push(line))
  })

  afterEach(() => {
    vi.restoreAllMocks()
    lines.length = 0
  })

  it('runs every step and sums up', async () => {
    expect(await runSteps([exitWith('First', 0), exitWith('Second', 0)])).toBe(0)
    expect(printed()).toMatch(
      /1\/2 First [^]*2\/2 Second [^]*✔ First \([^]*✔ Second \([^]*All 2 steps passed/,
    )
  })

  it('stops at the first failure and forwards its exit code', async () => {
    expect(await runSteps([exitWith('First', 0), exitWith('Second', 3), exitWith('Third', 0)])).toBe(3)
    expect(printed()).toContain('✘ Second failed (exit code 3')
    expect(printed()).not.toContain('Third')
    expect(printed()).not.toContain('passed')
  })

  it('fails on a program that is not there', async () => {
    expect(await runSteps([{ title: 'Gone', command: ['no-such-program-anywhere'] }])).toBe(1)
    expect(printed()).toContain('Could not start no-such-program-anywhere')
  })
})
