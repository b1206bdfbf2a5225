import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { openWorkshop } from '../support/fresh-app.js'
import type { FreshApp, Workshop } from '../support/fresh-app.js'
import { readText } from '../support/readme.js'
import { hasRegistry } from '../support/registry.js'
import { successOf } from '../support/run-command.js'
import { isThorough } from './nodes/nodes.js'

// Next.js is too large for every run, so only `pnpm test:nodes` installs and tries it, configured as docs/hosts.md says.

const POINT = 'meta:\n  id: point\nseq:\n  - id: x\n    type: u1\n'
const BROKEN = POINT.replace('u1', 'nonesuch')
const [, CONFIG = ''] = /^```js next\n([^]*?)^```$/m.exec(readText('docs/hosts.md')) ?? []

const FILES = {
  'next.config.mjs': CONFIG,
  'specs/common/point.ksy': POINT,
  'specs/line.ksy':
    'meta:\n  id: line\n  imports:\n    - common/point\nseq:\n  - id: start\n    type: point\n  - id: end\n    type: point\n',
  'app/layout.js':
    'export default ({ children }) => (\n  <html>\n    <body>{children}</body>\n  </html>\n)\n',
  'app/page.js': `import Line from '../specs/line.ksy'
import Client from './client.js'

export const dynamic = 'force-dynamic'

export default function Page() {
  const line = Line.read(Uint8Array.of(1, 2))
  line.start.x = 10
  return <main>{Line.write(line).join(' ')}, <Client /></main>
}
`,
  'app/client.js': `'use client'
import Line from '../specs/line.ksy'

export default function Client() {
  return Line.read(Uint8Array.of(3, 4)).end.x
}
`,
}

describe.skipIf(!isThorough || !(await hasRegistry()))('Next.js', () => {
  let workshop: Workshop
  let app: FreshApp
  beforeAll(async () => {
    workshop = await openWorkshop()
    app = await workshop.make('app', undefined, ['next@16.4.6', 'react', 'react-dom'])
    await app.write(FILES)
  }, 300_000)
  afterAll(() => workshop?.close())

  /** Starts a server, and gives its pages and what it says. */
  async function serve(command: 'start' | 'dev'): Promise<{ page(): Promise<string>; said(): string }> {
    const port = await freePort()
    const args = ['node_modules/next/dist/bin/next', command, '--port', String(port)]
    const child = spawn(process.execPath, args, {
      cwd: app.root,
      env: { ...process.env, NODE_ENV: undefined },
    })
    onTestFinished(() => void child.kill())
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text))
    const page = async (): Promise<string> => {
      const response = await fetch(`http://localhost:${port}/`)
      // React puts comments between texts.
      return (await response.text()).replaceAll('<!-- -->', '')
    }
    await vi.waitFor(page, { timeout: 60_000, interval: 250 })
    return { page, said: () => output }
  }

  test('builds server and client components', async () => {
    await successOf(app.run('npx next build'))
    const { page } = await serve('start')
    expect(await page()).toContain('<main>10 2, 4</main>')
  })

  test('a mistake fails the build, with place and frame', async () => {
    await app.write({ 'specs/common/point.ksy': BROKEN })
    const { status, output } = await app.run('npx next build')
    await app.write({ 'specs/common/point.ksy': POINT })
    expect(status).toBe(1)
    expect(output.match(/specs\/common\/point\.ksy:5:11: error: .*nonesuch/g)).toHaveLength(1)
    expect(output.match(/^> 5 \| {5}type: nonesuch$/gm)).toHaveLength(1)
  })

  test('the dev server follows changes of an import, mistakes too, and its stacks are in the spec', async () => {
    const { page, said } = await serve('dev')
    const expectAfter = async (point: string, expected: () => Promise<void>): Promise<void> => {
      await app.write({ 'specs/common/point.ksy': point })
      await vi.waitFor(expected, { timeout: 20_000, interval: 250 })
    }
    const shows = (text: string) => async (): Promise<void> => expect(await page()).toContain(text)
    await expectAfter(POINT, shows('<main>10 2, 4</main>'))
    await expectAfter(BROKEN, shows('nonesuch'))
    await expectAfter(`${POINT}    valid:\n      max: 200\n`, shows('<main>10 2, 4</main>'))
    await expectAfter(POINT.replace('u1', 'u2le'), async () => {
      await page()
      expect(said()).toMatch(/at Point\._\w+ \(specs\/common\/point\.ksy:4:\d+\)/)
      expect(said()).toMatch(/^> 4 \| {3}- id: x$/m)
    })
  })
})

/** A port that nobody listens at. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const address = server.address()
      const port = typeof address === 'object' ? (address?.port ?? 0) : 0
      server.close(() => resolve(port))
    })
  })
}
