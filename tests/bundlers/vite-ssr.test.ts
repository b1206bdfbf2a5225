import { expect, onTestFinished, test } from 'vitest'
import ksy from 'unplugin-ksy/vite'
import { createLogger, createServer } from 'vite'
import { createProject } from './project.js'

test("a stack from Vite's server names the line of the field in the spec", async () => {
  const project = createProject({}, 'everything')
  const server = await createServer({
    root: project.root,
    configFile: false,
    customLogger: createLogger('silent'),
    appType: 'custom',
    server: { middlewareMode: true, ws: false, watch: null },
    plugins: [ksy({ importPaths: ['library'] })],
  })
  onTestFinished(() => server.close())
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
