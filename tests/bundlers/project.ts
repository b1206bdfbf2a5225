import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const FIXTURES = fileURLToPath(new URL('fixtures', import.meta.url))
const PACKAGE = fileURLToPath(new URL('../node_modules/unplugin-ksy', import.meta.url))

/** A copy of the fixture, outside of the repository, that lasts as long as the test. */
export interface Project {
  readonly root: string
  path(name: string): string
  write(name: string, text: string): void
}

/**
 * Makes a project in which only `unplugin-ksy` is installed, as a strict package manager would do it.
 *
 * @param files More files, or others in place of the fixture's, by relative path.
 * @param fixture Which fixture: two `shapes`, or a bit of `everything`.
 */
export function createProject(
  files: Readonly<Record<string, string>> = {},
  fixture: 'shapes' | 'everything' = 'shapes',
): Project {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'unplugin-ksy-')))
  onTestFinished(() => rmSync(root, { recursive: true, force: true, maxRetries: 3 }))
  cpSync(join(FIXTURES, fixture), root, { recursive: true })
  mkdirSync(join(root, 'node_modules'))
  symlinkSync(realpathSync(PACKAGE), join(root, 'node_modules/unplugin-ksy'), 'junction')

  const project: Project = {
    root,
    path: (name) => join(root, name),
    write(name, text) {
      mkdirSync(dirname(join(root, name)), { recursive: true })
      writeFileSync(join(root, name), text)
    },
  }
  for (const [name, text] of Object.entries({ 'package.json': '{ "type": "module" }', ...files })) {
    project.write(name, text)
  }
  return project
}
