import { existsSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import type { Host } from '../hosts/host.js'
import { createProject } from '../project.js'
import type { Project } from '../project.js'

const EXPECTED = {
  read: [1, 2, 3, 256],
  written: [0x4c, 0x49, 0x4e, 0x45, 0, 1, 0, 2, 1, 0xf4, 1, 0],
  samePoint: true,
}

const TYPES = ['line.ksy.d.ts', 'common/point.ksy.d.ts']

/** Runs a built entry and gives what it exports. */
async function run(project: Project, entry = 'main'): Promise<unknown> {
  const url = pathToFileURL(project.path(`dist/${entry}.mjs`)).href
  const module: { default: unknown } = await import(url)
  return module.default
}

/** What a host makes of projects without mistakes. */
export function testBuild(host: Host): void {
  test('two specs, one of which imports the other, are read, edited and written', async () => {
    const project = createProject()
    const { warnings } = await host.build({ root: project.root })
    expect(await run(project)).toEqual(EXPECTED)
    expect(warnings).toEqual([])
  })

  test('a spec outside of the project, where nothing is installed, uses the same runtime', async () => {
    const outside = createProject()
    const main = readFileSync(outside.path('main.js'), 'utf8')
    const project = createProject({ 'main.js': main.replace('./line.ksy', outside.path('line.ksy')) })
    rmSync(outside.path('node_modules'), { recursive: true })
    const { files } = await host.build({ root: project.root })
    expect(await run(project)).toMatchObject({ read: EXPECTED.read, written: EXPECTED.written })
    const code = Object.entries(files).filter(([name]) => /\.m?js$/.test(name))
    const runtimes = code.flatMap(([, text]) => text.match(/\breadU2be\(\) \{/g) ?? [])
    expect(runtimes).toHaveLength(1)
  })

  test('options are heeded', async () => {
    const project = createProject({
      'line.ksy': 'meta:\n  id: line\n  imports:\n    - /point\nseq:\n  - id: only\n    type: point\n',
      'main.js':
        "import Line from './line.ksy'\nexport default Line.read(Uint8Array.of(0, 1, 0, 2)).only.y\n",
    })
    const options = { importPaths: ['common'], mode: 'read', types: false } as const
    const { files } = await host.build({ root: project.root, options })
    expect(await run(project)).toBe(2)
    expect(files['main.mjs']).not.toContain('_writeFields')
    expect(existsSync(project.path('line.ksy.d.ts'))).toBe(false)
  })

  test.skipIf(host.isSlow === true)(
    'types are written beside the specs, and not touched by a build that changes nothing',
    async () => {
      const project = createProject()
      const first = await host.build({ root: project.root })
      for (const name of TYPES) utimesSync(project.path(name), 1, 1)
      const second = await host.build({ root: project.root })
      expect(second.files).toEqual(first.files)
      expect(TYPES.map((name) => statSync(project.path(name)).mtimeMs)).toEqual([1000, 1000])
      expect(readFileSync(project.path('line.ksy.d.ts'), 'utf8')).toContain('declare class Line')
    },
  )
}
