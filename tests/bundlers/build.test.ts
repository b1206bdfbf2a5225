import { existsSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bundlers } from './bundlers.js'
import { createProject } from './project.js'

const EXPECTED = {
  read: [1, 2, 3, 256],
  written: [0x4c, 0x49, 0x4e, 0x45, 0, 1, 0, 2, 1, 0xf4, 1, 0],
  samePoint: true,
}

const TYPES = ['line.ksy.d.ts', 'common/point.ksy.d.ts']

/** Runs a bundle and gives what it exports. */
async function run(code: string): Promise<unknown> {
  const module: { default: unknown } = await import(
    `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
  )
  return module.default
}

describe.each(bundlers)('%s', (_name, bundle) => {
  test('two specs, one of which imports the other, are read, edited and written', async () => {
    const { code, warnings } = await bundle(createProject().root)
    expect(await run(code)).toEqual(EXPECTED)
    expect(warnings).toEqual([])
  })

  test('source maps lead to the specs', async () => {
    const { sources } = await bundle(createProject().root)
    expect(sources.filter((source) => /(?:^|\/)line\.ksy$/.test(source))).toHaveLength(1)
    expect(sources.filter((source) => /(?:^|\/)common\/point\.ksy$/.test(source))).toHaveLength(1)
  })

  test('types are written beside the specs, and not touched by a build that changes nothing', async () => {
    const project = createProject()
    const first = await bundle(project.root)
    for (const name of TYPES) utimesSync(project.path(name), 1, 1)
    const second = await bundle(project.root)
    expect(second.code).toBe(first.code)
    expect(TYPES.map((name) => statSync(project.path(name)).mtimeMs)).toEqual([1000, 1000])
    expect(readFileSync(project.path('line.ksy.d.ts'), 'utf8')).toContain('declare class Line')
  })

  test('a spec outside of the project, where nothing is installed, uses the same runtime', async () => {
    const outside = createProject()
    const project = createProject({
      'main.js': readFileSync(outside.path('main.js'), 'utf8').replace(
        './line.ksy',
        outside.path('line.ksy'),
      ),
    })
    rmSync(outside.path('node_modules'), { recursive: true })
    const { code } = await bundle(project.root)
    expect(await run(code)).toMatchObject({ read: EXPECTED.read, written: EXPECTED.written })
    expect(code.match(/\breadU2be\(\) \{/g)).toHaveLength(1)
  })

  test('options are heeded', async () => {
    const project = createProject({
      'line.ksy': 'meta:\n  id: line\n  imports:\n    - /point\nseq:\n  - id: only\n    type: point\n',
      'main.js':
        "import Line from './line.ksy'\nexport default Line.read(Uint8Array.of(0, 1, 0, 2)).only.y\n",
    })
    const { code } = await bundle(project.root, {
      importPaths: [project.path('common')],
      mode: 'read',
      types: false,
    })
    expect(await run(code)).toBe(2)
    expect(code).not.toContain('_writeFields')
    expect(existsSync(project.path('line.ksy.d.ts'))).toBe(false)
  })
})
