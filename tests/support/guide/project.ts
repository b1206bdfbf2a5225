import { execFile, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import ksy from 'unplugin-ksy/esbuild'
import type { Page, Snippet } from './page.js'
import { withChecks, withImports } from './module.js'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const expectations = fileURLToPath(new URL('expectations.mjs', import.meta.url))
const studio = join(root, 'examples/gif-studio')
const run = promisify(execFile)

/** A project outside of the repository, with the specifications of a page and a GIF, where snippets can be run. */
export class GuideProject {
  readonly folder: string
  readonly #ids: readonly string[]

  constructor(page: Page) {
    this.folder = realpathSync(mkdtempSync(join(tmpdir(), 'unplugin-ksy-guide-')))
    this.#ids = ['gif', ...page.specs.map(({ id }) => id)]
    for (const { id, text } of page.specs) this.#write(`${id}.ksy`, text)
    this.#write('package.json', '{ "type": "module" }')
    mkdirSync(join(this.folder, 'path/to'), { recursive: true })
    copyFileSync(join(studio, 'src/gif.ksy'), join(this.folder, 'gif.ksy'))
    copyFileSync(join(studio, 'gifs/sunset-sail.gif'), join(this.folder, 'path/to/some.gif'))
    this.#link('unplugin-ksy')
    this.#link('@types')
  }

  /** Builds a snippet as a user's bundler would, and runs it in a process of its own. @throws if a check fails */
  async run(snippet: Snippet, page: string): Promise<void> {
    const name = `line-${snippet.line}.mjs`
    await build({
      absWorkingDir: this.folder,
      stdin: {
        contents: `import { $gives, $throws } from ${JSON.stringify(expectations)};${withChecks(this.#module(snippet), snippet, page)}`,
        resolveDir: this.folder,
        loader: 'js',
      },
      outfile: name,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      external: ['unplugin-ksy/*'],
      plugins: [ksy()],
      logLevel: 'silent',
    })
    await run(process.execPath, [name], { cwd: this.folder })
  }

  /** What TypeScript has to say about snippets. */
  typecheck(snippets: readonly Snippet[]): string {
    for (const snippet of snippets) this.#write(`line-${snippet.line}.ts`, this.#module(snippet))
    this.#write('tsconfig.json', JSON.stringify({ compilerOptions, include: ['*.ts'] }))
    const node = (script: string, ...args: string[]): string => {
      const { stdout, stderr } = spawnSync(process.execPath, [join(root, script), ...args], {
        cwd: this.folder,
        encoding: 'utf8',
      })
      return stdout + stderr
    }
    node('packages/unplugin/bin/ksy.js', 'types', '.')
    return node('node_modules/typescript/bin/tsc', '--pretty', 'false')
  }

  #module(snippet: Snippet): string {
    return withImports(snippet, this.#ids)
  }

  #write(name: string, text: string): void {
    writeFileSync(join(this.folder, name), text)
  }

  #link(name: string): void {
    const path = join(this.folder, 'node_modules', name)
    mkdirSync(dirname(path), { recursive: true })
    symlinkSync(realpathSync(join(root, 'tests/node_modules', name)), path, 'junction')
  }
}

const compilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  target: 'esnext',
  lib: ['esnext', 'dom'],
  module: 'esnext',
  moduleResolution: 'bundler',
  types: ['node'],
}
