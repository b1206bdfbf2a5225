import { createProject } from '../bundlers/project.js'
import type { Project } from '../bundlers/project.js'
import { runProgram } from '../support/run-command.js'
import type { Outcome } from '../support/run-command.js'
import type { Node } from './nodes/nodes.js'

export type { Project }

/** What the entry `main.js` of `everything` exports. */
export const EXPECTED = {
  label: 'é█',
  title: '日本語',
  packed: [513, 7, 7, 7, 7],
  secret: [1, 2, 255],
  token: '42',
  ring: 0,
  sameClass: true,
  again: true,
}

/** The project with a bit of everything, and its options where Node looks for them. */
export function createEverything(files: Readonly<Record<string, string>> = {}): Project {
  const manifest = { type: 'module', 'unplugin-ksy': { importPaths: ['library'] } }
  return createProject({ 'package.json': JSON.stringify(manifest), ...files }, 'everything')
}

/** A mistake in a spec that another one imports, and what is said of it. */
export const BROKEN = {
  'inner.ksy': 'meta:\n  id: inner\nseq:\n  - id: a\n    type: nonesuch\n',
  'outer.ksy': 'meta:\n  id: outer\n  imports:\n    - inner\nseq:\n  - id: a\n    type: inner\n',
}
const MISTAKE = 'inner.ksy:5:11: error: There is no type `nonesuch` that `inner` can see. [unknown-type]'
const FRAME = '> 5 |     type: nonesuch'

/** How often an output tells of the mistake, and shows it. Hosts indent both as they like. */
export function reportsIn(output: string): { told: number; shown: number } {
  return { told: countOf(MISTAKE, output), shown: countOf(FRAME, output) }
}

export const ONCE: ReturnType<typeof reportsIn> = { told: 1, shown: 1 }

/** Runs a file of a project as `node --import unplugin-ksy/register` does. */
export function runRegistered(
  node: Node,
  { root }: Project,
  file: string,
  ...flags: readonly string[]
): Promise<Outcome> {
  const args = ['--enable-source-maps', ...flags, '--import', 'unplugin-ksy/register', file]
  // With pnpm's own `NODE_PATH`, `require` would find all that is installed in the workspace.
  return runProgram(node.path, args, { cwd: root, env: { NODE_PATH: '' } })
}

function countOf(part: string, text: string): number {
  return text.split(part).length - 1
}
