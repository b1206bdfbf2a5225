import { spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { binOf } from '../../../scripts/run/command.mjs'

/**
 * Checks declarations with TypeScript, as strictly as it can, in one program.
 *
 * @param {string} folder whose folders each have a tree of `.ksy.d.mts` files; the same file may be in several
 * @returns {import('../types.d.ts').Outcome[]}
 */
export function checkTypes(folder) {
  const files = declarationsIn(folder)
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [...files.keys()] }))
  const { stdout, error } = spawnSync(
    process.execPath,
    [binOf('typescript', 'tsc'), '-p', folder, '--pretty', 'false'],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  )
  if (error) throw error
  const problems = problemsIn(stdout)
  return [...files].map(([path, id]) => {
    const [first, ...more] = problems.filter(({ file }) => file === path)
    return { section: 'types', id, reason: first?.text, detail: more.map(({ text }) => text).join('\n') }
  })
}

const compilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  noEmit: true,
  target: 'ES2022',
  lib: ['ES2023'],
  module: 'NodeNext',
  types: [],
}

/**
 * @param {string} folder
 * @returns {Map<string, string>} the ids of the specs by the path of the declaration, which starts at `folder`
 */
function declarationsIn(folder) {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ksy.d.mts'))
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
  /** @type {Map<string, string>} */
  const byId = new Map()
  for (const path of paths) {
    const id = path.replace(/^\d+\/kaitai_struct_(tests\/)?/, '').replace('.ksy.d.mts', '')
    if (!byId.has(id)) byId.set(id, path)
  }
  return new Map([...byId].map(([id, path]) => [path, id]))
}

/** @param {string} output */
function problemsIn(output) {
  return output.split('\n').flatMap((line) => {
    const [, file, at, message] = /^(.+?)(\(\d+,\d+\)): error (.*)$/.exec(line) ?? []
    return file === undefined ? [] : [{ file: file.replaceAll('\\', '/'), text: `${message} ${at}` }]
  })
}
