import { readFileSync, rmSync } from 'node:fs'
import { relative } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import ksy from 'unplugin-ksy/vite'
import { createLogger, createServer } from 'vite'
import type { Plugin, ViteDevServer } from 'vite'
import { createProject } from './project.js'
import type { Project } from './project.js'

const POINT = 'meta:\n  id: point\n  endian: be\nseq:\n  - id: x\n    type: u2\n  - id: y\n    type: u2\n'
const BROKEN = POINT.replace('u2', 'nonesuch')

/** A dev server for a project, as a browser sees it. */
interface Dev {
  readonly server: ViteDevServer
  /** The specs that were compiled so far. */
  readonly compiled: string[]
  /** What the server told the browser so far: `update`, `full-reload` and so on. */
  readonly messages: string[]
  /** The next message after a change. */
  messageAfter(change: () => void): Promise<string>
  /** Loads the modules that `main.js` leads to, each as `ok`, or the error that the overlay would show. */
  load(): Promise<Record<string, string>>
}

async function startDev(project: Project): Promise<Dev> {
  const compiled: string[] = []
  const record: Plugin = {
    name: 'record',
    enforce: 'pre',
    transform: {
      filter: { id: /\.ksy$/ },
      handler: (_, id) => void compiled.push(relative(project.root, id).replaceAll('\\', '/')),
    },
  }
  const server = await createServer({
    root: project.root,
    configFile: false,
    customLogger: createLogger('silent'),
    appType: 'custom',
    server: { middlewareMode: true, hmr: { port: 0 }, ws: false, watch: { usePolling: true, interval: 20 } },
    optimizeDeps: { noDiscovery: true },
    plugins: [record, ksy()],
  })
  onTestFinished(() => server.close())
  await vi.waitFor(() => expect(server.watcher.getWatched()).toHaveProperty([project.path('common')]))
  const { client } = server.environments
  const messages: string[] = []
  let onMessage: (type: string) => void = () => {}
  const send = client.hot.send.bind(client.hot)
  client.hot.send = (...args: unknown[]): void => {
    const [payload] = args
    if (typeof payload === 'object' && payload !== null && 'type' in payload) {
      messages.push(String(payload.type))
      onMessage(String(payload.type))
    }
    Reflect.apply(send, client.hot, args)
  }
  return {
    server,
    compiled,
    messages,
    async messageAfter(change) {
      const message = new Promise<string>((resolve) => (onMessage = resolve))
      change()
      // A watcher passes over a change that follows another too closely.
      const again = setInterval(change, 250)
      return message.finally(() => clearInterval(again))
    },
    async load() {
      const outcome: Record<string, string> = {}
      for (const url of ['/main.js', '/line.ksy', '/common/point.ksy']) {
        outcome[url] = await client.transformRequest(url).then(
          () => 'ok',
          (error: Error) => error.message,
        )
      }
      return outcome
    },
  }
}

const ALL_OK = { '/main.js': 'ok', '/line.ksy': 'ok', '/common/point.ksy': 'ok' }

test('an imported spec that is broken from the start is mended', async () => {
  const project = createProject({ 'common/point.ksy': BROKEN })
  const dev = await startDev(project)
  expect(await dev.load()).toEqual({
    ...ALL_OK,
    '/common/point.ksy': expect.stringMatching(/^common\/point\.ksy:6:11: error: .*nonesuch[^]*\^{8}/),
  })
  expect(await dev.messageAfter(() => project.write('common/point.ksy', POINT))).toBe('full-reload')
  expect(await dev.load()).toEqual(ALL_OK)
})

test('a spec that breaks while it is served is mended', async () => {
  const project = createProject()
  const dev = await startDev(project)
  expect(await dev.load()).toEqual(ALL_OK)
  await dev.messageAfter(() => project.write('common/point.ksy', BROKEN))
  expect(await dev.load()).toMatchObject({ '/common/point.ksy': expect.stringContaining('nonesuch') })
  await dev.messageAfter(() => project.write('common/point.ksy', POINT))
  expect(await dev.load()).toEqual(ALL_OK)
})

test('an import that did not exist is created, and removed again', async () => {
  const project = createProject()
  rmSync(project.path('common/point.ksy'), { force: true })
  const dev = await startDev(project)
  expect(await dev.load()).toMatchObject({ '/line.ksy': expect.stringMatching(/^line\.ksy:5:\d+: error: /) })
  expect(await dev.messageAfter(() => project.write('common/point.ksy', POINT))).toBe('full-reload')
  expect(await dev.load()).toEqual(ALL_OK)
  await dev.messageAfter(() => rmSync(project.path('common/point.ksy'), { force: true }))
  expect(await dev.load()).toMatchObject({ '/line.ksy': expect.stringMatching(/^line\.ksy:5:\d+: error: /) })
})

test('a change compiles exactly the specs that depend on it again, and tells who accepts them', async () => {
  const project = createProject({
    'main.js': `
import Line from './line.ksy'
import Alone from './alone.ksy'
import.meta.hot.accept('./line.ksy', () => {})
export default [Line, Alone]
`,
    'alone.ksy': POINT.replace('point', 'alone'),
  })
  const dev = await startDev(project)
  const load = async (): Promise<readonly string[]> => {
    dev.compiled.splice(0)
    expect(await dev.load()).toEqual(ALL_OK)
    await dev.server.environments.client.transformRequest('/alone.ksy')
    return dev.compiled.toSorted()
  }
  expect(await load()).toEqual(['alone.ksy', 'common/point.ksy', 'line.ksy'])
  expect(await load()).toEqual([])

  const changed = POINT.replace('id: y', 'id: z')
  expect(await dev.messageAfter(() => project.write('common/point.ksy', changed))).toBe('update')
  expect(await load()).toEqual(['common/point.ksy', 'line.ksy'])

  await dev.messageAfter(() => project.write('alone.ksy', changed.replace('point', 'alone')))
  expect(await load()).toEqual(['alone.ksy'])
})

test('a change that concerns nobody causes nothing', async () => {
  const others = ['unused.ksy', 'notes.txt']
  const project = createProject({
    'main.js': "import './line.ksy'\nimport.meta.hot.accept('./line.ksy', () => {})\n",
    'unused.ksy': POINT,
    'notes.txt': 'one',
  })
  const dev = await startDev(project)
  expect(await dev.load()).toEqual(ALL_OK)
  dev.compiled.splice(0)
  const seen = new Set<string>()
  dev.server.watcher.on('change', (path) => seen.add(relative(project.root, path)))
  await vi.waitFor(
    () => {
      for (const name of others) project.write(name, POINT.replace('id: y', 'id: z'))
      expect([...seen]).toEqual(expect.arrayContaining(others))
    },
    { timeout: 10_000, interval: 250 },
  )
  // What comes after it does cause something, so it had its time.
  await dev.messageAfter(() =>
    project.write('line.ksy', `${readFileSync(project.path('line.ksy'), 'utf8')}\n`),
  )
  expect(new Set(dev.messages)).toEqual(new Set(['update']))
  expect(await dev.load()).toEqual(ALL_OK)
  expect(dev.compiled).toEqual(['line.ksy'])
})

test('the error carries what the overlay shows, and no second frame', async () => {
  const project = createProject({ 'common/point.ksy': BROKEN })
  const { server } = await startDev(project)
  await expect(server.environments.client.transformRequest('/common/point.ksy')).rejects.toMatchObject({
    plugin: 'unplugin-ksy',
    id: project.path('common/point.ksy'),
    loc: { file: project.path('common/point.ksy'), line: 6, column: 10 },
    message: expect.stringContaining('type: nonesuch'),
  })
  const error: unknown = await server.environments.client
    .transformRequest('/common/point.ksy')
    .catch((reason: unknown) => reason)
  expect(error).not.toHaveProperty('frame')
})
