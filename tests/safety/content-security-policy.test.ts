import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Browser } from 'playwright-core'
import ksy from 'unplugin-ksy/esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium, launchChromium } from '../support/chromium.js'

// A page that may run its own scripts and nothing else, reads, edits and writes a format, and compiles another.

const chromium = findChromium()
const POLICY =
  "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"
const PAGE = '<!doctype html><title>Test</title><script type="module" src="/main.js"></script>'
const SCRIPT = `
import { compile } from '@unplugin-ksy/compiler'
import Packed from './packed.ksy'

const packed = Packed.create({ key: 7, lenSecret: 2, secret: Uint8Array.of(1, 2), packed: { values: [1, 2] } })
const read = Packed.read(Packed.write(packed))
read.packed.values.push(3)
const host = {
  read: () => 'meta:\\n  id: a\\nseq:\\n  - id: x\\n    type: u1\\n',
  resolve: () => ({ tried: [] }),
  resolveCode: () => ({ tried: [] }),
}
let refused
try { (0, eval)('1') } catch (error) { refused = error.name }
globalThis.result = {
  values: Packed.read(Packed.write(read)).packed.values,
  isCompiled: compile('a.ksy', host).code.includes('class A'),
  refused,
}
`

describe.skipIf(chromium === undefined)('under a strict Content-Security-Policy', () => {
  let browser: Browser
  let server: ReturnType<typeof createServer>
  let url: string

  beforeAll(async () => {
    const { outputFiles } = await build({
      stdin: { contents: SCRIPT, resolveDir: fileURLToPath(new URL('fixtures/', import.meta.url)) },
      bundle: true,
      write: false,
      format: 'esm',
      plugins: [ksy({ types: false })],
      logLevel: 'silent',
    })
    const script = outputFiles[0]?.text ?? ''
    server = createServer((request, response) => {
      const isScript = request.url === '/main.js'
      response.setHeader('Content-Security-Policy', POLICY)
      response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html')
      response.end(isScript ? script : PAGE)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    url = `http://127.0.0.1:${port}/`
    browser = await launchChromium(chromium ?? '')
  })
  afterAll(async () => {
    await browser?.close()
    server?.close()
  })

  test('formats are read and written, and specs compiled', async () => {
    const page = await browser.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error)))
    await page.goto(url)
    await page
      .waitForFunction('globalThis.result !== undefined', undefined, { timeout: 10_000 })
      .catch(() => {})
    expect(errors).toEqual([])
    expect(await page.evaluate('globalThis.result')).toEqual({
      values: [1, 2, 3],
      isCompiled: true,
      // The policy is at work.
      refused: 'EvalError',
    })
    await page.close()
  })
})
