import { expect, onTestFinished, test, vi } from 'vitest'
import ksy from 'unplugin-ksy/vite'
import { createLogger, createServer } from 'vite'
import type { ViteDevServer } from 'vite'
import { BROKEN, EXPECTED, ONCE, reportsIn } from '../hosts/project.js'
import { createProject } from './project.js'
import type { Project } from './project.js'

/** A server that renders with the modules of a project. */
async function startServer({ root }: Project): Promise<ViteDevServer> {
  const server = await createServer({
    root,
    configFile: false,
    customLogger: createLogger('silent'),
    appType: 'custom',
    server: { middlewareMode: true, ws: false, watch: { usePolling: true, interval: 20 } },
    plugins: [ksy({ importPaths: ['library'] })],
  })
  onTestFinished(() => server.close())
  return server
}

test('a bit of everything', async () => {
  const server = await startServer(createProject({}, 'everything'))
  expect(await server.ssrLoadModule('/main.js')).toMatchObject({ default: EXPECTED })
})

test("a stack from Vite's server names the line of the field in the spec", async () => {
  const server = await startServer(createProject({}, 'everything'))
  const { readTooFar, writeTooMuch } = await server.ssrLoadModule('/main.js')
  for (const fail of [readTooFar, writeTooMuch]) {
    const error = await Promise.resolve()
      .then(() => Reflect.apply(fail, undefined, []))
      .catch((reason: unknown) => reason)
    if (!(error instanceof Error)) throw new Error('it did not fail')
    server.ssrFixStacktrace(error)
    // `checksum`, the last field, is in lines 29 and 30.
    expect(error.stack).toMatch(/specs[\\/]archive\.ksy:(?:29|30):\d+/)
  }
})

test('a mistake is told once, and a mended spec is loaded', async () => {
  const project = createProject({ ...BROKEN, 'main.js': "export { default } from './outer.ksy'\n" })
  const server = await startServer(project)
  await vi.waitFor(() => expect(server.watcher.getWatched()).not.toEqual({}))
  const message = await server.ssrLoadModule('/main.js').then(
    () => 'it did not fail',
    (error: Error) => error.message,
  )
  expect(reportsIn(message)).toEqual(ONCE)
  const load = async (): Promise<unknown> => {
    project.write('inner.ksy', BROKEN['inner.ksy'].replace('nonesuch', 'u1'))
    const { default: Outer } = await server.ssrLoadModule('/main.js')
    return Outer.read(Uint8Array.of(7)).a.a
  }
  expect(await vi.waitFor(load, { timeout: 20_000, interval: 250 })).toBe(7)
})
