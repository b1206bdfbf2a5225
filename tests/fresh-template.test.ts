/// <reference lib="dom" />
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serve } from './browser/studio-page.js'
import { findChromium, launchChromium } from './support/chromium.js'
import { packPackages } from './support/pack.js'
import { readmeCommands, readmeFile, readmeOutput, repository } from './support/readme.js'
import { hasRegistry } from './support/registry.js'
import { runLine, successOf } from './support/run-command.js'
import type { Outcome } from './support/run-command.js'

const chromium = findChromium()

/** The walk of the README, step by step, with packages from npm and our own as they would be published. */
describe.skipIf(!(await hasRegistry()))("Vite's TypeScript template, new from npm", () => {
  let folder: string
  let app: string
  const run = (line: string): Promise<Outcome> => runLine(line, { cwd: app })
  const write = (name: string): Promise<void> => writeFile(join(app, name), readmeFile(name, 'page'))

  beforeAll(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'unplugin-ksy-template-')))
    app = join(folder, 'gif-app')
    await mkdir(join(folder, 'packed'))
    const [create = ''] = readmeCommands('template')
    const [tarballs] = await Promise.all([
      packPackages(join(folder, 'packed')),
      // npm asks before it runs a package that it does not have yet.
      successOf(runLine(create, { cwd: folder, env: { npm_config_yes: 'true' } })),
    ])
    expect(tarballs).toHaveLength(3)
    const quoted = tarballs.map((path) => `"${path}"`).join(' ')
    await successOf(run(`npm install -D --no-audit --no-fund --prefer-offline ${quoted}`))

    await write('vite.config.ts')
    await cp(`${repository}/examples/gif-studio/src/gif.ksy`, join(app, 'src/gif.ksy'))
    await cp(`${repository}/examples/gif-studio/gifs/sunset-sail.gif`, join(app, 'src/sunset-sail.gif'))
    for (const command of readmeCommands('types')) await successOf(run(command))
    await write('src/main.ts')
  }, 300_000)

  afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }))

  it('passes its own typecheck', async () => {
    expect(await run('npx tsc --noEmit')).toMatchObject({ status: 0, stdout: '' })
  })

  it('has a misspelt property as its only type error', async () => {
    await write('src/typo.ts')
    const { status, stdout } = await run('npx tsc --noEmit --pretty false')
    await rm(join(app, 'src/typo.ts'))
    expect(stdout.replaceAll('\r\n', '\n')).toBe(readmeOutput('tsc'))
    expect(status).not.toBe(0)
  })

  it('builds with its own script on a fresh checkout, which has no types yet', async () => {
    const types = join(app, 'src/gif.d.ksy.ts')
    await rm(types)
    expect((await run('npx tsc --noEmit')).stdout).toContain('TS2307')

    await successOf(run('npm run build'))
    expect(existsSync(types)).toBe(true)
    expect(existsSync(join(app, 'dist/index.html'))).toBe(true)
  })

  it.skipIf(chromium === undefined)('shows the edited GIF in a browser', async () => {
    await successOf(run('npx vite build'))
    const server = await serve(join(app, 'dist'))
    const browser = await launchChromium(chromium ?? '')
    try {
      const page = await browser.newPage()
      const messages: string[] = []
      page.on('console', (message) => messages.push(`${message.text()}\n`))
      page.on('pageerror', (error) => messages.push(String(error)))
      await page.goto(server.url)
      const size = await page.locator('img').evaluate(async (image: HTMLImageElement) => {
        await image.decode()
        return [image.naturalWidth, image.naturalHeight]
      })
      expect(size).toEqual([288, 192])
      expect(messages.join('')).toBe(readmeOutput('src/main.ts'))
    } finally {
      await browser.close()
      await server.close()
    }
  })
})
