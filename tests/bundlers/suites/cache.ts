import { existsSync, rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Bundle, Host } from '../hosts/host.js'
import { createProject } from '../project.js'

const POINT = 'meta:\n  id: point\n  endian: be\nseq:\n  - id: x\n    type: u4\n  - id: y\n    type: u2\n'

/** How a host's own cache, which outlives a build, gets on with specs. */
export function testCache(host: Host): void {
  test('the third build takes every spec from the cache, and its output is the same', async () => {
    const project = createProject()
    const build = (): Promise<Bundle> =>
      host.build({ root: project.root, mode: 'development', cache: project.path('cache') })
    const first = await build()
    expect(first.compiled).toEqual(['./common/point.ksy', './line.ksy'])
    await build()
    const third = await build()
    expect(third.compiled).toEqual([])
    expect(third.files).toEqual(first.files)
  })

  test('a change of an imported spec or of the options is seen', async () => {
    const project = createProject()
    const request = { root: project.root, mode: 'development', cache: project.path('cache') } as const
    await host.build(request)
    project.write('common/point.ksy', POINT)
    const changed = await host.build(request)
    expect(changed.compiled).toEqual(['./common/point.ksy', './line.ksy'])
    expect(changed.files['main.mjs']).toContain('this.x = io.readU4be()')

    const reading = await host.build({ ...request, options: { mode: 'read' } })
    expect(reading.compiled).toEqual(['./common/point.ksy', './line.ksy'])
    expect(reading.files['main.mjs']).not.toContain('_writeFields')
  })

  test('a mistake is told again by the next build', async () => {
    const project = createProject({ 'common/point.ksy': POINT.replace('u4', 'nonesuch') })
    const request = { root: project.root, mode: 'development', cache: project.path('cache') } as const
    for (const _ of [1, 2, 3]) await expect(host.build(request)).rejects.toThrow('nonesuch')
    project.write('common/point.ksy', POINT)
    expect((await host.build(request)).files['main.mjs']).toContain('this.x = io.readU4be()')
  })

  test('declarations that were deleted are written again', async () => {
    const project = createProject()
    const request = { root: project.root, mode: 'development', cache: project.path('cache') } as const
    const types = project.path('common/point.ksy.d.ts')
    for (const _ of [1, 2]) {
      await host.build(request)
      expect(existsSync(types)).toBe(true)
      rmSync(types)
    }
  })
}
