/// <reference lib="dom" />
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import ksy from 'unplugin-ksy/vite'
import { createLogger, createServer } from 'vite'
import { temporaryFolder } from '../support/temporary-folder.mjs'

/** A project that Vite's dev server serves to a browser. */
export interface DevServer {
  readonly url: string
  write(name: string, text: string): Promise<void>
  close(): Promise<void>
}

/**
 * Makes a project of some files, and serves it.
 *
 * @param files by relative path; `index.html` is the page
 */
export async function startDevServer(files: Readonly<Record<string, string>>): Promise<DevServer> {
  const { path: root, remove } = temporaryFolder()
  const write = async (name: string, text: string): Promise<void> => {
    await mkdir(dirname(join(root, name)), { recursive: true })
    await writeFile(join(root, name), text)
  }
  await write('package.json', '{ "type": "module" }')
  for (const [name, text] of Object.entries(files)) await write(name, text)
  const server = await createServer({
    root,
    configFile: false,
    customLogger: createLogger('silent'),
    server: { host: '127.0.0.1', port: 0, watch: { usePolling: true, interval: 20 } },
    plugins: [ksy()],
  })
  await server.listen()
  const [url] = server.resolvedUrls?.local ?? []
  if (url === undefined) throw new Error('The dev server has no address.')
  return {
    url,
    write,
    async close() {
      await server.close()
      remove()
    },
  }
}
