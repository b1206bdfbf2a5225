import ksy from 'unplugin-ksy/vite'
import { build, createLogger, createServer } from 'vite'
import { expect, onTestFinished, test } from 'vitest'
import { createProject } from './project.js'

const PACKAGE = {
  'package.json': '{ "type": "module", "dependencies": { "formats": "*", "unplugin-ksy": "*" } }',
  'node_modules/formats/package.json':
    '{ "name": "formats", "version": "1.0.0", "type": "module", "main": "index.js", "dependencies": { "unplugin-ksy": "*" } }',
  'node_modules/formats/index.js': "export { default as Byte } from './byte.ksy'\n",
  'node_modules/formats/byte.ksy': 'meta:\n  id: byte\nseq:\n  - id: value\n    type: u1\n',
  'main.js': `import { Byte } from 'formats'
import Line from './line.ksy'
import text from './line.ksy?raw'
import { KaitaiStream } from 'unplugin-ksy/runtime'
export default [Byte.read(new KaitaiStream(Uint8Array.of(7))).value, typeof Line.read, text.slice(0, 5)]
`,
}

const common = {
  configFile: false as const,
  customLogger: createLogger('silent'),
  logLevel: 'silent' as const,
  plugins: [ksy()],
}

test('a server renders with a package that ships specs', async () => {
  const { root } = createProject(PACKAGE)
  const server = await createServer({
    ...common,
    root,
    appType: 'custom',
    server: { middlewareMode: true, ws: false },
  })
  onTestFinished(() => server.close())
  expect(await server.ssrLoadModule('/main.js')).toMatchObject({ default: [7, 'function', 'meta:'] })
})

test('the dev server bundles such a package, with the runtime that the project uses', async () => {
  const { root } = createProject({
    ...PACKAGE,
    'index.html': '<script type="module" src="/main.js"></script>',
  })
  const server = await createServer({ ...common, root, server: { port: 0, ws: false } })
  onTestFinished(() => server.close())
  await server.listen()
  const { client } = server.environments
  const main = await client.transformRequest('/main.js')
  const formats = /"(\/node_modules\/\.vite\/deps\/formats[^"]*)"/.exec(main?.code ?? '')?.[1]
  const { code } = (await client.transformRequest(formats ?? 'not bundled')) ?? {}
  expect(code).toContain('readU1')
  expect(code, 'the runtime is imported, not contained').not.toContain('class KaitaiInput')
})

test('a server build contains the package and the runtime, so that it runs without either', async () => {
  const { root } = createProject(PACKAGE)
  const result = await build({ ...common, root, build: { ssr: 'main.js', write: false, minify: false } })
  const [bundle] = [result].flat()
  const code = bundle !== undefined && 'output' in bundle ? bundle.output[0].code : ''
  expect(code).not.toMatch(/^import .*(?:formats|unplugin-ksy)/m)
  const module: { default: unknown } = await import(
    `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
  )
  expect(module.default).toEqual([7, 'function', 'meta:'])
})
