import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serve } from './browser/studio-page.js'
import { findChromium, launchChromium } from './support/chromium.js'
import { openWorkshop } from './support/fresh-app.js'
import type { FreshApp, Workshop } from './support/fresh-app.js'
import { hasRegistry } from './support/registry.js'
import { runLine, successOf } from './support/run-command.js'

// New projects with packages from npm and our own as they would be published: one import, one line of configuration.

const chromium = findChromium()

const SPEC = 'meta:\n  id: pair\nseq:\n  - id: first\n    type: u1\n  - id: second\n    type: u1\n'

/** Reads, edits and writes; a field may be misspelt. */
const program = (field: string): string => `import Pair from './pair.ksy'

const pair = Pair.read(Uint8Array.of(1, 2))
pair.${field} = 10
const written: string = Pair.write(pair).join(' ')
`
const WRITTEN = '10 2'

/** What `pair.frist` is told. */
const MISSPELT = /Property 'frist' does not exist on type '?Pair'?/

describe.skipIf(!(await hasRegistry()))('new from npm', () => {
  let workshop: Workshop
  beforeAll(async () => void (workshop = await openWorkshop()))
  afterAll(() => workshop?.close())

  test('the packed packages are what they say they are, for every resolver of TypeScript that knows ES modules', async () => {
    const attw = 'npx -y @arethetypeswrong/cli@0.18.5 --profile esm-only --no-color --format ascii'
    for (const tarball of workshop.tarballs)
      await successOf(runLine(`${attw} "${tarball}"`, { cwd: workshop.root }))
  })

  test('an empty project gets a handful of packages', async () => {
    const app = await workshop.make('empty')
    const lock: { packages: object } = JSON.parse(await readFile(app.path('package-lock.json'), 'utf8'))
    // Three are ours, five are listed with their reasons in docs/hosts.md, and the others are what those need.
    expect(Object.keys(lock.packages).filter((path) => path !== '').length).toBeLessThanOrEqual(18)
  })

  interface Template {
    readonly name: string
    /** The plugin of the framework, as `vite.config.ts` calls it. */
    readonly plugin: string
    readonly component: string
    readonly text: (field: string) => string
    /** The template's own script that checks types. */
    readonly check: string
  }

  const templates: readonly Template[] = [
    {
      name: 'react-ts',
      plugin: 'react()',
      component: 'App.tsx',
      text: (field) => `${program(field)}\nexport default function App() {\n  return <h1>{written}</h1>\n}\n`,
      check: 'build',
    },
    {
      name: 'vue-ts',
      plugin: 'vue()',
      component: 'App.vue',
      text: (field) =>
        `<script setup lang="ts">\n${program(field)}</script>\n\n<template><h1>{{ written }}</h1></template>\n`,
      check: 'build',
    },
    {
      name: 'svelte-ts',
      plugin: 'svelte()',
      component: 'App.svelte',
      text: (field) => `<script lang="ts">\n${program(field)}</script>\n\n<h1>{written}</h1>\n`,
      check: 'check',
    },
  ]

  describe.each(templates)("Vite's template $name", ({ name, plugin, component, text, check }) => {
    let app: FreshApp

    beforeAll(async () => {
      app = await workshop.make(name, `npm create vite@latest ${name} -- --template ${name} --no-interactive`)
      const config = await readFile(app.path('vite.config.ts'), 'utf8')
      await app.write({
        'src/pair.ksy': SPEC,
        'vite.config.ts': `import ksy from 'unplugin-ksy/vite'\n${config.replace(plugin, `${plugin}, ksy()`)}`,
      })
      await successOf(app.run('npx ksy types'))
    }, 300_000)

    test('finds a misspelt field with its own script', async () => {
      await app.write({ [`src/${component}`]: text('frist') })
      const { status, output } = await app.run(`npm run ${check}`)
      expect(output).toMatch(MISSPELT)
      expect(status).not.toBe(0)
    })

    test('checks types and builds with its own scripts', async () => {
      await app.write({ [`src/${component}`]: text('first') })
      if (check !== 'build') await successOf(app.run(`npm run ${check}`))
      await successOf(app.run('npm run build'))
    })

    test.skipIf(chromium === undefined)('runs in a browser', async () => {
      const server = await serve(app.path('dist'))
      const browser = await launchChromium(chromium ?? '')
      try {
        const page = await browser.newPage()
        await page.goto(server.url)
        expect(await page.locator('h1').textContent()).toBe(WRITTEN)
      } finally {
        await browser.close()
        await server.close()
      }
    })
  })

  const tsconfig = {
    compilerOptions: {
      target: 'es2022',
      module: 'esnext',
      moduleResolution: 'bundler',
      lib: ['es2023', 'dom'],
      types: [],
      strict: true,
    },
    include: ['src'],
  }
  const main = (field: string): string => `${program(field)}console.log(written)\n`

  test('esbuild', async () => {
    const app = await workshop.make('esbuild', undefined, ['esbuild', 'typescript'])
    await app.write({
      'tsconfig.json': JSON.stringify(tsconfig),
      'build.js': `
import { build } from 'esbuild'
import ksy from 'unplugin-ksy/esbuild'

await build({ entryPoints: ['src/main.ts'], bundle: true, outfile: 'dist/main.js', plugins: [ksy()] })
`,
      'src/pair.ksy': SPEC,
      'src/main.ts': main('frist'),
    })
    await successOf(app.run('node build.js'))
    expect((await app.run('npx tsc --noEmit')).output).toMatch(MISSPELT)
    await app.write({ 'src/main.ts': main('first') })
    await successOf(app.run('npx tsc --noEmit'))
    await successOf(app.run('node build.js'))
    expect(await successOf(app.run('node dist/main.js'))).toBe(`${WRITTEN}\n`)
  }, 300_000)

  test('webpack, where ts-loader checks types', async () => {
    const others = ['webpack', 'webpack-cli', 'ts-loader', 'typescript@6']
    const app = await workshop.make('webpack', undefined, others)
    await app.write({
      'tsconfig.json': JSON.stringify(tsconfig),
      'webpack.config.js': `
import ksy from 'unplugin-ksy/webpack'

export default {
  mode: 'production',
  entry: './src/main.ts',
  module: { rules: [{ test: /\\.ts$/, loader: 'ts-loader' }] },
  plugins: [ksy()],
}
`,
      'src/pair.ksy': SPEC,
      'src/main.ts': main('frist'),
    })
    await successOf(app.run('npx ksy types'))
    const { status, output } = await app.run('npx webpack')
    expect(output).toMatch(MISSPELT)
    expect(status).not.toBe(0)
    await app.write({ 'src/main.ts': main('first') })
    await successOf(app.run('npx webpack'))
    expect(await successOf(app.run('node dist/main.js'))).toBe(`${WRITTEN}\n`)
  }, 300_000)
})
