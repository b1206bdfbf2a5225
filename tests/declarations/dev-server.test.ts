import { existsSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import ksy from 'unplugin-ksy/vite'
import { build, createLogger, createServer } from 'vite'
import type { ViteDevServer } from 'vite'
import { createProject } from '../bundlers/project.js'
import type { Project } from '../bundlers/project.js'

const TYPES = ['line.ksy.d.ts', 'line.ksy.d.ts.map', 'common/point.ksy.d.ts', 'common/point.ksy.d.ts.map']

async function startServer({ root }: Project): Promise<ViteDevServer> {
  const server = await createServer({
    root,
    configFile: false,
    customLogger: createLogger('silent'),
    appType: 'custom',
    server: { middlewareMode: true, hmr: { port: 0 }, ws: false },
    optimizeDeps: { noDiscovery: true },
    plugins: [ksy()],
  })
  onTestFinished(() => server.close())
  return server
}

test('Vite: an edit of a spec makes one reload, and writes only the declarations that it changes', async () => {
  const project = createProject()
  const server = await startServer(project)
  const { client } = server.environments
  const messages: unknown[] = []
  client.hot.send = (...args: unknown[]): void => void messages.push(args[0])
  const changed: string[] = []
  server.watcher.on('all', (_, file) =>
    changed.push(file.replaceAll('\\', '/').slice(project.root.length + 1)),
  )
  const load = () =>
    Promise.all(['/main.js', '/line.ksy', '/common/point.ksy'].map((url) => client.transformRequest(url)))
  await load()
  await vi.waitUntil(() => server.watcher.getWatched()[project.path('common')]?.includes('point.ksy.d.ts'))
  for (const name of TYPES) utimesSync(project.path(name), 1, 1)
  const times = () => TYPES.map((name) => statSync(project.path(name)).mtimeMs)

  /** What the browser is told after an edit and after it has loaded what it was told to. */
  async function edit(change: (text: string) => string): Promise<unknown[]> {
    await sleep(300) // events of what was done before
    messages.length = changed.length = 0
    writeFileSync(project.path('line.ksy'), change(readFileSync(project.path('line.ksy'), 'utf8')))
    await vi.waitUntil(() => messages.length > 0)
    await load()
    await sleep(300) // what the written declarations might bring about
    return messages.map((message) => (message as { type: string }).type)
  }

  expect(await edit((text) => text)).toEqual(['full-reload'])
  expect(times()).toEqual([1000, 1000, 1000, 1000])
  expect(await edit((text) => `${text}# a comment\n`)).toEqual(['full-reload'])
  expect(times()).toEqual([1000, 1000, 1000, 1000])
  expect(await edit((text) => text.replace('id: start', 'id: first'))).toEqual(['full-reload'])
  expect(readFileSync(project.path('line.ksy.d.ts'), 'utf8')).toContain('first: ')
  expect(changed).toContain('line.ksy.d.ts')
  expect(times().slice(2)).toEqual([1000, 1000])
})

test('Vite: the declarations of a spec go with it', async () => {
  const project = createProject()
  const server = await startServer(project)
  await server.environments.client.transformRequest('/common/point.ksy')
  expect(existsSync(project.path('common/point.ksy.d.ts'))).toBe(true)
  await vi.waitUntil(() => server.watcher.getWatched()[project.path('common')]?.includes('point.ksy'))
  rmSync(project.path('common/point.ksy'))
  for (const name of ['common/point.ksy.d.ts', 'common/point.ksy.d.ts.map'])
    await vi.waitUntil(() => !existsSync(project.path(name)), { timeout: 10_000 })
})

test('Vite: a second build touches no declarations', async () => {
  const project = createProject()
  const run = () =>
    build({
      root: project.root,
      configFile: false,
      logLevel: 'silent',
      plugins: [ksy()],
      build: { lib: { entry: 'main.js', formats: ['es'] } },
    })
  await run()
  for (const name of TYPES) utimesSync(project.path(name), 1, 1)
  await run()
  expect(TYPES.map((name) => statSync(project.path(name)).mtimeMs)).toEqual([1000, 1000, 1000, 1000])
})
