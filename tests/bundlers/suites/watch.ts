import { setTimeout as pause } from 'node:timers/promises'
import { assert, expect, onTestFinished, test, vi } from 'vitest'
import { outputOf } from '../hosts/host.js'
import type { Host, Rebuild } from '../hosts/host.js'
import { createProject } from '../project.js'
import type { Project } from '../project.js'

const LINE =
  'meta:\n  id: line\n  endian: be\n  imports:\n    - common/point\nseq:\n  - id: start\n    type: point\n'
const POINT = 'meta:\n  id: point\n  endian: be\nseq:\n  - id: x\n    type: u2\n'

/** A build in watch mode. */
interface Watched {
  /** Waits until nothing happens any more, and gives the number of builds so far. */
  settle(): Promise<number>
  /** Makes a change, if any, and gives the build that ends as expected: with a message, or else with a text in its output. */
  expectAfter(
    change: (() => void) | undefined,
    expected: { readonly message: string } | { readonly code: string },
  ): Promise<Rebuild>
}

async function startWatching(host: Host, project: Project): Promise<Watched> {
  assert(host.watchBuilds !== undefined)
  const before = process.cwd()
  process.chdir(project.root)
  onTestFinished(() => process.chdir(before))
  const builds: Rebuild[] = []
  const watcher = await host.watchBuilds({ root: project.root, mode: 'development' }, (rebuild) =>
    builds.push(rebuild),
  )
  onTestFinished(() => watcher.close())

  async function settle(): Promise<number> {
    for (let count = -1; count !== builds.length; await pause(250)) count = builds.length
    return builds.length
  }

  return {
    settle,
    async expectAfter(change, expected) {
      // The first build may have ended already. Later, a build is told of before all of its files are watched.
      const length = change === undefined ? 0 : await settle()
      change?.()
      // A watcher may pass over a change that follows another too closely.
      const again = setInterval(() => change?.(), 4000)
      const isMet = (): Rebuild => {
        const rebuild = builds[length] === undefined ? undefined : builds.at(-1)
        assert(rebuild !== undefined, 'there is a new build')
        if ('message' in expected) expect(rebuild.failure).toContain(expected.message)
        else {
          expect(rebuild.failure).toBeUndefined()
          expect(Object.values(outputOf(project)).join('\n')).toContain(expected.code)
        }
        return rebuild
      }
      return vi.waitFor(isMet, { timeout: 20_000, interval: 20 }).finally(() => clearInterval(again))
    },
  }
}

/** What a host builds again, and when. */
export function testWatch(host: Host): void {
  test('a change of a spec or of what it imports makes a new build, anything else does not', async () => {
    const project = createProject({ 'line.ksy': LINE, 'common/point.ksy': POINT, 'alone.ksy': POINT })
    project.write('other.ksy', POINT.replace('point', 'other'))
    project.write(
      'main.js',
      "export { default } from './line.ksy'\nexport { default as Other } from './other.ksy'\n",
    )
    const watched = await startWatching(host, project)
    await watched.expectAfter(undefined, { code: 'this.x = io.readU2be()' })

    const { compiled } = await watched.expectAfter(
      () => project.write('common/point.ksy', POINT.replace('u2', 's4')),
      { code: 'this.x = io.readS4be()' },
    )
    // Not the other one.
    if (compiled !== undefined) expect(compiled).toEqual(['./common/point.ksy', './line.ksy'])
    await watched.expectAfter(() => project.write('common/point.ksy', POINT.replace('u2', 'nonesuch')), {
      message: 'nonesuch',
    })
    await watched.expectAfter(() => project.write('common/point.ksy', POINT), {
      code: 'this.x = io.readU2be()',
    })
    await watched.expectAfter(() => project.write('line.ksy', LINE.replace('id: start', 'id: begin')), {
      code: 'this.begin',
    })
    if (host.watch !== 'existing files') {
      await watched.expectAfter(() => project.write('line.ksy', LINE.replace('common/point', 'point')), {
        message: 'point.ksy',
      })
      await watched.expectAfter(() => project.write('point.ksy', POINT.replace('u2', 'u4')), {
        code: 'this.x = io.readU4be()',
      })
    }

    const buildCount = await watched.settle()
    project.write('alone.ksy', POINT.replace('u2', 'nonesuch'))
    project.write('notes.txt', 'nothing to see')
    expect(await watched.settle()).toBe(buildCount)
  })
}
