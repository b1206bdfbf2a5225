import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Options } from 'unplugin-ksy'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import {
  readmeCommands,
  readmeFile,
  readmeFiles,
  readmeOutput,
  readText,
  repository,
  untestedBlocks,
} from './support/readme.js'
import { runNode, successOf } from './support/run-command.js'

const installed = fileURLToPath(new URL('node_modules', import.meta.url))
const ksy = join(installed, 'unplugin-ksy/bin/ksy.js')
const tsc = join(installed, 'typescript/bin/tsc')

/** As strict as a project can be. What the README's project really has is tested in fresh-template.test.ts. */
const tsconfig = {
  compilerOptions: {
    target: 'ES2023',
    module: 'ESNext',
    moduleResolution: 'bundler',
    lib: ['ES2023', 'DOM'],
    types: ['vite/client'],
    allowArbitraryExtensions: true,
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noPropertyAccessFromIndexSignature: true,
    noUnusedLocals: true,
    verbatimModuleSyntax: true,
    erasableSyntaxOnly: true,
    noEmit: true,
  },
  include: ['src'],
}

/** The files that print something, or do something else that can be seen. */
const programs = ['src/main.ts', 'src/kaitai.ts', 'src/files.ts', 'src/errors.ts']

let root: string
const pathOf = (name: string): string => join(root, name)

beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'unplugin-ksy-readme-')))
  await mkdir(pathOf('node_modules'))
  for (const name of ['unplugin-ksy', 'vite']) {
    await symlink(await realpath(join(installed, name)), pathOf(`node_modules/${name}`), 'junction')
  }
  const files = readmeFiles.map((name) => [name, readmeFile(name, 'page')] as const)
  await write({
    'package.json': '{ "type": "module" }',
    'tsconfig.json': JSON.stringify(tsconfig),
    ...Object.fromEntries(files),
  })
  await cp(`${repository}/examples/gif-studio/src/gif.ksy`, pathOf('src/gif.ksy'))
  await cp(`${repository}/examples/gif-studio/gifs/sunset-sail.gif`, pathOf('src/sunset-sail.gif'))
})

afterAll(() => rm(root, { recursive: true, force: true }))

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(pathOf(name)), { recursive: true })
    await writeFile(pathOf(name), text)
  }
}

describe('the project of the README', () => {
  it('has types that catch the misspelt name, and nothing else', async () => {
    expect(readmeCommands('types')).toContain('npx ksy types')
    await successOf(runNode(ksy, ['types'], { cwd: root }))
    expect(existsSync(pathOf('src/gif.d.ksy.ts'))).toBe(true)
    const { status, stdout } = await runNode(tsc, ['--pretty', 'false'], { cwd: root })
    expect(stdout.replaceAll('\r\n', '\n')).toBe(readmeOutput('tsc'))
    expect(status).not.toBe(0)
  })

  it('prints what the README says, built by Vite for Node', async () => {
    await write(Object.fromEntries(programs.map((name) => [name, readmeFile(name, 'node')])))
    await build({
      root,
      logLevel: 'warn',
      build: { ssr: true, outDir: 'dist', rolldownOptions: { input: programs.map(pathOf) } },
    })
    const outputOf = (name: string): Promise<string> =>
      successOf(runNode(pathOf(`dist/${name}.js`), [], { cwd: root }))

    expect(await outputOf('main')).toBe(readmeOutput('src/main.ts'))
    expect(await outputOf('kaitai')).toBe(readmeOutput('src/kaitai.ts'))
    expect(await outputOf('errors')).toBe(readmeOutput('src/errors.ts'))
    expect(await outputOf('files')).toBe('')
    expect(await readFile(pathOf('copy.gif'))).toEqual(await readFile(pathOf('src/sunset-sail.gif')))
  })

  it('reports a mistake in the spec as the README says', async () => {
    const spec = await readFile(pathOf('src/gif.ksy'), 'utf8')
    await write({
      'src/gif.ksy': spec.replace('type: logical_screen_descriptor', 'type: logical_screen_descripter'),
    })
    try {
      const { status, stdout } = await runNode(ksy, ['check'], { cwd: root })
      expect(stdout).toBe(readmeOutput('ksy'))
      expect(status).toBe(1)
    } finally {
      await write({ 'src/gif.ksy': spec })
    }
  })
})

describe('the README', () => {
  it('has no TypeScript that is not tested here', () => {
    expect(untestedBlocks).toEqual([])
    expect(readmeFiles.toSorted()).toEqual(['src/typo.ts', 'vite.config.ts', ...programs].toSorted())
  })

  it('lists the options that there are', () => {
    const there: Record<keyof Options, true> = {
      include: true,
      exclude: true,
      types: true,
      importPaths: true,
      mode: true,
      int64: true,
      processors: true,
      opaqueTypes: true,
    }
    const [, section = ''] = /^## Options\n([^]*?)^## /m.exec(readText('README.md')) ?? []
    const names = section.split('\n').flatMap((line) => {
      const [, cell = ''] = /^\|([^|]*)/.exec(line) ?? []
      return [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name)
    })
    expect(new Set(names)).toEqual(new Set(Object.keys(there)))
  })
})

test.each(['README.md', 'docs/README.md', 'CHANGELOG.md', 'ARCHITECTURE.md'])(
  'the links of %s lead to files',
  (page) => {
    const links = [...readText(page).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link = '']) => link)
    const broken = links.filter(
      (link) => !/^https?:/.test(link) && !existsSync(join(repository, dirname(page), link)),
    )
    expect(broken).toEqual([])
  },
)
