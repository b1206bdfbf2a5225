import { cpSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runNode, successOf } from '../support/run-command.js'
import { temporaryFolder } from '../support/temporary-folder.mjs'
import { strictest } from '../support/typescript.mjs'
import type { Layout } from './layouts.js'

const fixture = fileURLToPath(new URL('fixtures/project', import.meta.url))
const unplugin = realpathSync(fileURLToPath(new URL('../node_modules/unplugin-ksy', import.meta.url)))

/** A copy of the fixture, outside of the repository, with the declarations of its specs. */
export class Project {
  readonly #temporary = temporaryFolder()

  /** Absolute. */
  get #folder(): string {
    return this.#temporary.path
  }

  static async create(layout: Layout): Promise<Project> {
    const project = new Project()
    try {
      await project.#fill(layout)
    } catch (error) {
      project.remove()
      throw error
    }
    return project
  }

  /** The absolute path of a file, with `/`. */
  path(name: string): string {
    return join(this.#folder, name).replaceAll('\\', '/')
  }

  /** What a file is called from the project's folder, with `/`. Declarations have one name, whatever the layout. */
  name(path: string): string {
    return relative(this.#folder, path)
      .replaceAll('\\', '/')
      .replace(/^\.types\//, '')
      .replace(/\.d\.ksy\.ts$/, '.ksy.d.ts')
  }

  /** A file's lines, without their ends. */
  lines(path: string): readonly string[] {
    return readFileSync(resolve(this.#folder, path), 'utf8').split(/\r?\n/)
  }

  remove(): void {
    this.#temporary.remove()
  }

  async #fill({ compilerOptions, args, lineEnd }: Layout): Promise<void> {
    cpSync(fixture, this.#folder, { recursive: true })
    this.#setLineEnds(lineEnd)
    const tsconfig = { compilerOptions: { ...strictest, ...compilerOptions } }
    writeFileSync(this.path('tsconfig.json'), JSON.stringify(tsconfig))
    writeFileSync(this.path('package.json'), '{ "type": "module" }')
    await successOf(runNode(join(unplugin, 'bin/ksy.js'), ['types', ...args], { cwd: this.#folder }))
  }

  #setLineEnds(lineEnd: Layout['lineEnd']): void {
    for (const name of readdirSync(fixture, { recursive: true, encoding: 'utf8' }))
      if (/\.(ksy|ts)$/.test(name)) writeFileSync(this.path(name), this.lines(name).join(lineEnd))
  }
}
