import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { strictest, typescript, typescripts } from '../../support/typescript.mjs'

/** @typedef {{ readonly file: string, readonly text: string }} TypeProblem */

/**
 * Checks declarations as strictly as TypeScript can, with every version and in every way that users' projects find them.
 *
 * @param {string} folder whose folders each have a tree of `.ksy.d.mts` files; the same file may be in several
 * @returns {Promise<import('../types.d.ts').Outcome[]>}
 */
export async function checkTypes(folder) {
  const declarations = declarationsIn(folder)
  const projects = resolutions.map((resolution) => ({
    resolution,
    folder: writeProject(folder, resolution, declarations),
  }))
  /** @type {TypeProblem[]} */
  const problems = []
  for (const name of typescripts) {
    const found = await Promise.all(projects.map((project) => problemsOf(name, project)))
    problems.push(...found.flat())
  }
  return [...declarations].map(([id]) => {
    const [first, ...more] = problems.filter(({ file }) => file === id)
    return { section: 'types', id, reason: first?.text, detail: more.map(({ text }) => text).join('\n') }
  })
}

/** How TypeScript goes from an import of `./gif.ksy` to a file, and how that file is called. */
const resolutions = [
  {
    name: 'bundler',
    options: { module: 'ESNext', moduleResolution: 'bundler' },
    nameOf: (/** @type {string} */ id) => `${id}.ksy.d.ts`,
  },
  {
    name: 'nodenext',
    options: { module: 'NodeNext', moduleResolution: 'nodenext', allowArbitraryExtensions: true },
    nameOf: (/** @type {string} */ id) => `${id}.d.ksy.ts`,
  },
]

/**
 * @param {string} folder
 * @returns {Map<string, string>} the path of a declaration file by the id of its spec: the path in the suite
 */
function declarationsIn(folder) {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ksy.d.mts'))
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
  /** @type {Map<string, string>} */
  const byId = new Map()
  for (const path of paths) {
    const id = path.replace(/^\d+\//, '').replace('.ksy.d.mts', '')
    if (!byId.has(id)) byId.set(id, join(folder, path))
  }
  return byId
}

/**
 * @param {string} folder in which `unplugin-ksy` is installed
 * @param {typeof resolutions[number]} resolution
 * @param {ReadonlyMap<string, string>} declarations
 * @returns {string} the project's folder
 */
function writeProject(folder, { name, options, nameOf }, declarations) {
  const project = join(folder, name)
  mkdirSync(project)
  const files = [...declarations].map(([id, path]) => {
    const file = join(project, nameOf(id))
    mkdirSync(dirname(file), { recursive: true })
    // The suite's modules are run by Node as they are, without a bundler, so they have a name that Node knows.
    writeFileSync(file, readFileSync(path, 'utf8').replaceAll(".ksy.mjs'", ".ksy'"))
    return nameOf(id)
  })
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }')
  const tsconfig = { compilerOptions: { ...strictest, ...options }, files }
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(tsconfig))
  return project
}

/**
 * @param {string} name of the package with TypeScript
 * @param {{ readonly resolution: typeof resolutions[number], readonly folder: string }} project
 * @returns {Promise<TypeProblem[]>} `file` is the id of a spec
 */
async function problemsOf(name, { resolution, folder }) {
  const { version, tsc } = typescript(name)
  const output = await run(tsc, ['-p', folder, '--pretty', 'false'], folder)
  return output.split('\n').flatMap((line) => {
    const [, file, at, message] = /^(.+?)(\(\d+,\d+\)): error (.*)$/.exec(line) ?? []
    if (file === undefined) return /error TS/.test(line) ? fail(line) : []
    const id = file.replaceAll('\\', '/').replace(/(\.ksy)?\.d(\.ksy)?\.ts$/, '')
    return [{ file: id, text: `${message} ${at} (TypeScript ${version}, ${resolution.name})` }]
  })
}

/**
 * @param {string} script
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {Promise<string>} what it prints, whether or not it fails
 */
function run(script, args, cwd) {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [script, ...args], { cwd, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      if (error !== null && typeof error.code !== 'number') reject(error)
      else if (stderr !== '') reject(new Error(stderr))
      else resolve(stdout)
    })
  })
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  throw new Error(message)
}
