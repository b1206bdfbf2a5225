/// <reference lib="dom" />
import { existsSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serve } from './browser/studio-page.js'
import { findChromium, launchChromium } from './support/chromium.js'
import { openWorkshop } from './support/fresh-app.js'
import type { FreshApp, Workshop } from './support/fresh-app.js'
import { readmeCommands, readmeFile, readmeOutput, repository } from './support/readme.js'
import { hasRegistry } from './support/registry.js'
import { successOf } from './support/run-command.js'
import type { Outcome } from './support/run-command.js'

const chromium = findChromium()

/** The walk of the README, step by step, with packages from npm and our own as they would be published. */
describe.skipIf(!(await hasRegistry()))("Vite's TypeScript template, new from npm", () => {
  let workshop: Workshop
  let app: FreshApp
  const run = (line: string): Promise<Outcome> => app.run(line)
  const write = (name: string): Promise<void> => app.write({ [name]: readmeFile(name, 'page') })

  beforeAll(async () => {
    workshop = await openWorkshop()
    expect(workshop.tarballs).toHaveLength(3)
    app = await workshop.make('gif-app', readmeCommands('template')[0])

    await write('vite.config.ts')
    await cp(`${repository}/examples/gif-studio/src/gif.ksy`, app.path('src/gif.ksy'))
    await cp(`${repository}/examples/gif-studio/gifs/sunset-sail.gif`, app.path('src/sunset-sail.gif'))
    for (const command of readmeCommands('types')) await successOf(run(command))
    await write('src/main.ts')
  }, 300_000)

  afterAll(() => workshop?.close())

  it('passes its own typecheck', async () => {
    expect(await run('npx tsc --noEmit')).toMatchObject({ status: 0, stdout: '' })
  })

  it('has a misspelt property as its only type error', async () => {
    await write('src/typo.ts')
    const { status, stdout } = await run('npx tsc --noEmit --pretty false')
    await rm(app.path('src/typo.ts'))
    expect(stdout.replaceAll('\r\n', '\n')).toBe(readmeOutput('tsc'))
    expect(status).not.toBe(0)
  })

  it('builds with its own script on a fresh checkout, which has no types yet', async () => {
    const types = app.path('src/gif.d.ksy.ts')
    await rm(types)
    expect((await run('npx tsc --noEmit')).stdout).toContain('TS2307')

    await successOf(run('npm run build'))
    expect(existsSync(types)).toBe(true)
    expect(existsSync(app.path('dist/index.html'))).toBe(true)
  })

  it.skipIf(chromium === undefined)('shows the edited GIF in a browser', async () => {
    await successOf(run('npx vite build'))
    const server = await serve(app.path('dist'))
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
