import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, vi } from 'vitest'
import type { Project } from './project.js'

const POINT = 'meta:\n  id: point\n  endian: le\nseq:\n  - id: x\n    type: u2\n  - id: y\n    type: u2\n'

/** Prints what `main.js` of `shapes` reads. */
export const PRINT = "import main from './main.js'\nconsole.log(main.read.join())\n"

/**
 * Runs a program in watch mode that prints what `PRINT` prints, and expects it to do so again whenever a spec changes that
 * `main.js` only imports indirectly.
 *
 * @param recovers Whether it goes on to watch after a mistake.
 */
export async function expectToFollowChanges(
  project: Project,
  program: string,
  args: readonly string[],
  recovers = true,
): Promise<void> {
  const child = spawn(program, args, { cwd: project.root })
  onTestFinished(() => void child.kill())
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text))
  const expectAfter = async (change: () => void, text: string): Promise<void> => {
    const met = new AbortController()
    void makeSure(change, met.signal)
    const isMet = (): void => expect(output).toContain(text)
    await vi.waitFor(isMet, { timeout: 60_000, interval: 20 }).finally(() => met.abort())
  }
  const write = (text: string) => (): void => project.write('common/point.ksy', text)

  await expectAfter(() => {}, '1,2,3,256')
  await expectAfter(write(POINT), '256,512,768,1')
  await expectAfter(write(POINT.replace('u2', 'nonesuch')), 'There is no type `nonesuch`')
  if (recovers) await expectAfter(write(POINT.replace('u2', 'u2be')), '1,512,3,1')
}

/**
 * Makes a change again and again, ever more slowly: one that follows a start too closely is passed over, and one in the midst of a
 * start begins another.
 */
async function makeSure(change: () => void, met: AbortSignal): Promise<void> {
  for (let pause = 2000; !met.aborted; pause *= 2) {
    change()
    await wait(pause, undefined, { signal: met }).catch(() => {})
  }
}
