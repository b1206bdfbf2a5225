import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { packPackages } from './pack.js'
import { runLine, successOf } from './run-command.js'
import type { Outcome } from './run-command.js'

/** A project outside of the repository, with packages from npm and our own as they would be published. */
export interface FreshApp {
  readonly root: string
  path(name: string): string
  write(files: Readonly<Record<string, string>>): Promise<void>
  /** Runs a line as a person would type it in the project. */
  run(line: string): Promise<Outcome>
}

/** A temporary folder for new projects, and our packages, packed. */
export interface Workshop {
  readonly root: string
  readonly tarballs: readonly string[]
  /**
   * Makes a project and installs our packages in it.
   *
   * @param create The line that makes the folder `name` with a `package.json` in it. Without one, the project is an ES module and empty.
   * @param others More packages to install, as npm takes them.
   */
  make(name: string, create?: string, others?: readonly string[]): Promise<FreshApp>
  close(): Promise<void>
}

export async function openWorkshop(): Promise<Workshop> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'unplugin-ksy-fresh-')))
  const packed = join(folder, 'packed')
  await mkdir(packed)
  const tarballs = await packPackages(packed)
  return {
    root: folder,
    tarballs,
    async make(name, create, others = []) {
      const app = appIn(join(folder, name))
      // npm asks before it runs a package that it does not have yet.
      if (create !== undefined)
        await successOf(runLine(create, { cwd: folder, env: { npm_config_yes: 'true' } }))
      else await app.write({ 'package.json': '{ "private": true, "type": "module" }' })
      const packages = [...tarballs, ...others].map((one) => `"${one}"`).join(' ')
      await successOf(app.run(`npm install -D --no-audit --no-fund --prefer-offline ${packages}`))
      return app
    },
    close: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }),
  }
}

function appIn(root: string): FreshApp {
  const path = (name: string): string => join(root, name)
  return {
    root,
    path,
    async write(files) {
      for (const [name, text] of Object.entries(files)) {
        await mkdir(dirname(path(name)), { recursive: true })
        await writeFile(path(name), text)
      }
    },
    run: (line) => runLine(line, { cwd: root }),
  }
}
