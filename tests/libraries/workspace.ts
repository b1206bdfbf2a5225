import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runNode, successOf } from '../support/run-command.js'
import type { Outcome } from '../support/run-command.js'

const installed = (name: string): string =>
  realpathSync(fileURLToPath(new URL(`../node_modules/${name}`, import.meta.url)))

/** A folder with an app and the packages that it installs, outside of the repository. */
export class Workspace {
  readonly folder: string = realpathSync(mkdtempSync(join(tmpdir(), 'unplugin-ksy-libraries-')))

  /** @param files By path relative to the folder. */
  constructor(files: Iterable<readonly [string, string]>) {
    for (const [path, text] of files) this.write(path, text)
    this.link('app')
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 })
  }

  path(name: string): string {
    return join(this.folder, name)
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(this.path(path)), { recursive: true })
    writeFileSync(this.path(path), text)
  }

  /** Installs what ksy's code needs in a package's folder. */
  link(name: string): void {
    mkdirSync(this.path(`${name}/node_modules`), { recursive: true })
    symlinkSync(installed('unplugin-ksy'), this.path(`${name}/node_modules/unplugin-ksy`), 'junction')
  }

  /** Copies a package into the app, as installing its tarball would: nothing but these files and folders. */
  install(name: string, contents: readonly string[]): void {
    for (const entry of ['package.json', ...contents])
      cpSync(this.path(`${name}/${entry}`), this.path(`app/node_modules/${name}/${entry}`), {
        recursive: true,
      })
  }

  /** Runs the command line of ksy in a folder. */
  ksy(folder: string, words: readonly string[]): Promise<string> {
    return successOf(
      runNode(join(installed('unplugin-ksy'), 'bin/ksy.js'), words, { cwd: this.path(folder) }),
    )
  }

  /** Checks files of the app with TypeScript 7. */
  tsc(files: readonly string[], compilerOptions: Readonly<Record<string, unknown>>): Promise<Outcome> {
    this.write(
      'app/tsconfig.json',
      JSON.stringify({ files, compilerOptions: { ...strictest, ...compilerOptions } }),
    )
    return runNode(join(installed('typescript'), 'bin/tsc'), ['--pretty', 'false'], { cwd: this.path('app') })
  }
}

export const bundler = { module: 'ESNext', moduleResolution: 'bundler' }
export const nodenext = { module: 'NodeNext', moduleResolution: 'nodenext' }

const strictest = {
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  noEmit: true,
  target: 'ES2022',
  lib: ['ES2023', 'DOM'],
  types: [],
}
