import { realpathSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { webpack } from 'webpack'
import { createProject } from '../bundlers/project.js'
import { readText } from '../support/readme.js'
import { runNode, runProgram, successOf } from '../support/run-command.js'
import type { Outcome } from '../support/run-command.js'

// The examples of docs/hosts.md.

const page = readText('docs/hosts.md')
const files = Object.fromEntries(
  Array.from(page.matchAll(/^```\w+ file=(\S+)\n([^]*?)^```$/gm), ([, path = '', text = '']) => [path, text]),
)
const printed = /^It prints `(.+)`\.$/m.exec(page)?.[1]

/** The text of the block that is marked with a word, such as `output=short.test.js`. */
function block(mark: string): string {
  const [, text] = page.split(new RegExp(`^\`\`\`\\w+ ${mark}\n([^]*?)^\`\`\`$`, 'm'))
  return text ?? expect.unreachable(`docs/hosts.md has no block ${mark}`)
}

/** The words of the commands marked with a name, after the name of the program. */
function commands(name: string): (readonly string[])[] {
  const blocks = page.matchAll(new RegExp(`^\`\`\`sh run=${name}\n(.+)\n\`\`\`$`, 'gm'))
  return Array.from(blocks, ([, line = '']) => line.replace(/^npx /, '').split(' ').slice(1))
}

const folderOf = (name: string): string =>
  dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))

test('all examples are found', () => {
  expect(printed).toBe('10 2')
  expect(commands('node')).toHaveLength(2)
  expect(commands('tsx')).toHaveLength(1)
  expect(commands('vitest')).toHaveLength(1)
})

test.each(commands('node').map((words) => [words.join(' '), words] as const))('node %s', async (_, words) => {
  const { root } = createProject(files)
  expect((await successOf(runProgram(process.execPath, words, { cwd: root }))).trim()).toBe(printed)
})

test('tsx', async () => {
  const { root } = createProject(files)
  const script = join(folderOf('tsx'), 'dist/cli.mjs')
  const [words = []] = commands('tsx')
  expect((await successOf(runNode(script, words, { cwd: root }))).trim()).toBe(printed)
})

/** Runs the tests of the page's project, and maybe others. */
function runVitest(others: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const { root, path } = createProject({ ...files, ...others })
  const folder = folderOf('vitest')
  symlinkSync(realpathSync(folder), path('node_modules/vitest'), 'junction')
  const [words = []] = commands('vitest')
  return runNode(join(folder, 'vitest.mjs'), [...words, '--no-color'], { cwd: root })
}

test('vitest', async () => {
  expect(await successOf(runVitest())).toContain('1 passed')
})

test('vitest, when a test fails', async () => {
  const { status, output } = await runVitest({ 'short.test.js': block('failing=short.test.js') })
  expect(output).toContain('1 failed | 1 passed')
  expect(output).toContain(block('output=short.test.js'))
  expect(status).toBe(1)
})

test('the loader', async () => {
  const { root, path } = createProject(files)
  const { default: configuration } = (await import(pathToFileURL(path('webpack.config.mjs')).href)) as {
    default: object
  }
  const compiler = webpack({
    ...configuration,
    mode: 'development',
    context: root,
    entry: './main.mjs',
    target: 'node20',
    output: { path: path('dist') },
  })
  const stats = await promisify(compiler.run.bind(compiler))()
  await promisify(compiler.close.bind(compiler))()
  expect(stats?.toString({ preset: 'errors-only' })).toBe('')
  expect((await successOf(runNode(path('dist/main.js'), [], { cwd: root }))).trim()).toBe(printed)
})
