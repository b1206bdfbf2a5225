/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findChromium, launchChromium } from '../support/chromium.js'
import { Debugger } from './debugger.js'
import { startDevServer, type DevServer } from './dev-page.js'

const chromium = findChromium()

const point = (type: string): string => `meta:
  id: point
  endian: be
seq:
  - id: x
    type: ${type}
`

const line = `meta:
  id: line
  imports:
    - common/point
seq:
  - id: start
    type: point
  - id: end
    type: point
`

const bytes = 'Uint8Array.of(1, 2, 3, 4)'

const files = {
  'index.html': '<!doctype html><title>Test</title><p></p><script type="module" src="/main.js"></script>',
  'line.ksy': line,
  'common/point.ksy': point('u1'),
  'unused.ksy': point('u1').replace('point', 'unused'),
  'main.js': `
    import Line from './line.ksy'
    const show = (Class) => {
      const { start, end } = Class.read(${bytes})
      document.querySelector('p').textContent = start.x + ' ' + end.x
    }
    window.read = () => show(Line)
    window.fail = () => Line.read(new Uint8Array(1))
    window.failToWrite = () => {
      const line = Line.read(${bytes})
      line.start.x = -1
      Line.write(line)
    }
    show(Line)
    import.meta.hot.accept('./line.ksy', (module) => module && show(module.default))
  `,
}

describe.skipIf(chromium === undefined)("Vite's dev server in Chromium", () => {
  let browser: Browser
  let server: DevServer
  let page: Page

  beforeAll(async () => {
    browser = await launchChromium(chromium ?? '')
  })
  afterAll(() => browser?.close())
  beforeEach(async () => {
    server = await startDevServer(files)
    page = await browser.newPage()
    await page.goto(server.url)
    await shown('1 2')
    // Lost in a reload.
    await page.evaluate(() => Object.assign(globalThis, { sameP: document.querySelector('p') }))
  })
  afterEach(async () => {
    await page.close()
    await server.close()
  })

  const shown = (text: string): Promise<unknown> =>
    page.getByText(text, { exact: true }).waitFor({ timeout: 10_000 })
  const isSamePage = (): Promise<boolean> => page.evaluate(() => 'sameP' in globalThis)

  test('an edited import takes effect without a reload, where the importer accepts that', async () => {
    await server.write('common/point.ksy', point('u2'))
    await shown('258 772')
    expect(await isSamePage()).toBe(true)
    await server.write('line.ksy', line.replace('  - id: end', '  - id: skipped\n    size: 1\n  - id: end'))
    await server.write('common/point.ksy', point('u1'))
    await shown('1 3')
    expect(await isSamePage()).toBe(true)
  })

  test('an edit of a spec that nobody imports causes nothing', async () => {
    const messages: string[] = []
    page.on('console', (message) => messages.push(message.text()))
    await server.write('unused.ksy', point('u2').replace('point', 'unused'))
    // What comes after it does cause something, so it had its time.
    await server.write('common/point.ksy', point('u2'))
    await shown('258 772')
    expect(messages.filter((text) => text.includes('unused'))).toEqual([])
    expect(await isSamePage()).toBe(true)
  })

  test('a mistake shows the overlay with the code frame, and mending it takes that away', async () => {
    await server.write('common/point.ksy', point('nonesuch'))
    const overlay = page.locator('vite-error-overlay')
    await overlay.waitFor()
    const text = await overlay.evaluate((element) => element.shadowRoot?.textContent ?? '')
    expect(text).toMatch(/common\/point\.ksy:6:11/)
    expect(text).toContain('type: nonesuch')
    await server.write('common/point.ksy', point('u2'))
    await shown('258 772')
    expect(await overlay.count()).toBe(0)
  })

  test('the stack of an error leads to the line of the field', async () => {
    const debug = await Debugger.attach(page)
    await debug.reads('point.ksy')
    for (const action of ['fail()', 'failToWrite()']) {
      const stack = await page.evaluate(`try { ${action} } catch ({ stack }) { stack }`)
      expect(debug.originals(String(stack)), action).toContainEqual({ source: 'point.ksy', line: 5 })
    }
  })

  test('a breakpoint in the .ksy is hit when its field is read', async () => {
    const debug = await Debugger.attach(page)
    await debug.setBreakpoint({ source: 'point.ksy', line: 5 })
    expect(debug.stops).toEqual([])
    await page.evaluate('read()')
    // Once for each of the two points.
    const hits = debug.stops.filter((stop) => stop?.source === 'point.ksy' && stop.line === 5)
    expect(hits.length).toBeGreaterThanOrEqual(2)
    expect(debug.stops.filter((stop) => stop !== undefined && stop.line !== 5)).toEqual([])
  })
})
