import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import { rspack } from '@rspack/core'
import type { Configuration as RspackConfiguration } from '@rspack/core'
import loader from 'unplugin-ksy/loader'
import type { LoaderContext } from 'unplugin-ksy/loader'
import { webpack } from 'webpack'
import type { Configuration as WebpackConfiguration } from 'webpack'
import { describe, expect, test } from 'vitest'
import { createProject } from '../bundlers/project.js'
import type { Project } from '../bundlers/project.js'
import { runProgram, successOf } from '../support/run-command.js'
import { BROKEN, createEverything, EXPECTED, ONCE, reportsIn } from './project.js'

type Configuration = WebpackConfiguration & RspackConfiguration

/** What the two have in common. */
interface Compiler {
  run(done: (error: Error | null, stats?: Stats) => void): void
  close(done: (error?: Error | null) => void): void
}

interface Stats {
  hasErrors(): boolean
  toString(options: object): string
}

const hosts: Readonly<Record<string, (configuration: Configuration) => Compiler>> = {
  webpack: (configuration) => webpack(configuration),
  Rspack: (configuration) => rspack(configuration),
}

describe.each(Object.entries(hosts))('the loader in %s', (_, create) => {
  /** Builds a project with nothing but a rule, and gives what is said of it. */
  async function build({ root }: Project): Promise<string | undefined> {
    const compiler = create({
      context: root,
      mode: 'development',
      entry: './main.js',
      target: 'node20',
      devtool: 'source-map',
      output: { path: `${root}/dist`, filename: 'main.mjs', module: true, library: { type: 'module' } },
      experiments: { outputModule: true },
      module: {
        rules: [{ test: /\.ksy$/, loader: 'unplugin-ksy/loader', options: { importPaths: ['library'] } }],
      },
      infrastructureLogging: { level: 'error' },
      cache: false,
    })
    const stats = await promisify(compiler.run.bind(compiler))()
    await promisify(compiler.close.bind(compiler))()
    return stats?.hasErrors() === false
      ? undefined
      : stats?.toString({ preset: 'errors-only', colors: false })
  }

  test('builds a bit of everything, with maps and declarations', async () => {
    const project = createEverything({
      'run.mjs':
        "import result, { readTooFar } from './dist/main.mjs'\ntry { readTooFar() } catch ({ stack }) { console.log(JSON.stringify({ result, stack })) }\n",
    })
    expect(await build(project)).toBeUndefined()
    const args = ['--enable-source-maps', 'run.mjs']
    const { result, stack } = JSON.parse(
      await successOf(runProgram(process.execPath, args, { cwd: project.root })),
    )
    expect(result).toMatchObject(EXPECTED)
    expect(stack).toMatch(/archive\.ksy:(?:29|30):\d+/)
    expect(existsSync(project.path('specs/archive.ksy.d.ts'))).toBe(true)
  })

  test('tells of a mistake once', async () => {
    const said = (await build(createProject({ ...BROKEN, 'main.js': "import './outer.ksy'\n" }))) ?? ''
    expect(reportsIn(said)).toEqual(ONCE)
    expect(said).not.toMatch(/^ *at /m)
  })
})

describe('with nothing but the minimal loader API', () => {
  /** A host such as Turbopack, that has no more than it must. */
  function load(path: string, text: string, options: object): Promise<{ code: string; told: string[] }> {
    const told: string[] = []
    return new Promise((resolve, reject) => {
      const context: LoaderContext = {
        resourcePath: path,
        async: () => (error, code) => (error === null ? resolve({ code: code ?? '', told }) : reject(error)),
        getOptions: () => options,
        addDependency: (file) => void told.push(file),
        emitWarning: ({ message }) => void told.push(message),
      }
      loader.call(context, text)
    })
  }

  test('a spec is compiled with its options, and the host is told of its imports and of warnings', async () => {
    const project = createProject()
    const text =
      'meta:\n  id: a\n  imports:\n    - common/point\nseq:\n  - id: at\n    type: point\n  - id: text\n    type: str\n    size: 1\n    encoding: ascii\n'
    const { code, told } = await load(project.path('a.ksy'), text, { mode: 'read', types: false })
    expect(code).toContain("import Point from './common/point.ksy'")
    expect(code).not.toContain('_write')
    expect(told).toContainEqual(expect.stringContaining('warning: '))
    expect(told).toContain(project.path('common/point.ksy').replaceAll('\\', '/'))
  })

  test('a mistake is an error without a stack', async () => {
    const project = createProject(BROKEN)
    const failure = load(project.path('inner.ksy'), BROKEN['inner.ksy'], { types: false })
    await expect(failure).rejects.toMatchObject({ message: expect.stringContaining('nonesuch'), stack: '' })
  })
})
