import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { binOf, pnpm, root } from './command.mjs'

/** @typedef {import('./steps.mjs').Step} Step */

/**
 * @param {string} title
 * @param {string} script
 * @param {readonly string[]} args
 * @returns {Step}
 */
const node = (title, script, ...args) => ({ title, command: [process.execPath, script, ...args] })

const build = () => [
  node(
    'Build packages',
    binOf('typescript', 'tsc'),
    '-b',
    ...['runtime', 'compiler', 'unplugin'].map((name) => `packages/${name}/tsconfig.build.json`),
  ),
  node('Remove what sources that are gone were built to', 'scripts/prune-builds.mjs'),
  node('Bundle the compiler', 'scripts/bundle-compiler.mjs'),
]

/** The tests import from the examples, whose specs have no declarations in a fresh clone. */
const types = () => [
  node('Declare the specs of the examples', 'packages/unplugin/bin/ksy.js', 'types', 'examples'),
]

const typecheck = () => [...build(), ...types(), ...typechecked()]

const typechecked = () => [
  node('Typecheck packages, tests and scripts', binOf('typescript', 'tsc'), '-b'),
  ...examplesWith('typecheck').map((name) => ({
    title: `Typecheck ${name}`,
    command: pnpm('--filter', name, 'run', 'typecheck'),
  })),
]

const format = () => [
  node('Check format', binOf('prettier'), '--check', '--log-level', 'warn', '--cache', '.'),
]

const lint = () => [
  node('Lint imports', 'scripts/lint-imports.mjs'),
  // Rules that know types read the declarations of the packages next door.
  ...build(),
  ...types(),
  node('Lint code', binOf('oxlint'), '--type-aware', '--deny-warnings', '--report-unused-disable-directives'),
]

const unit = () => [node('Unit tests', binOf('vitest'), 'run', '--project', 'unit')]

const integration = () => [node('Integration tests', binOf('vitest'), 'run', '--project', 'integration')]

const publish = () =>
  ['runtime', 'compiler', 'unplugin'].map((name) =>
    node(`Check the manifest of packages/${name}`, binOf('publint'), `packages/${name}`, '--strict'),
  )

/**
 * What each script of the root package.json runs. Steps are made only for the tasks that were asked for.
 *
 * @type {Readonly<Record<string, () => Step[]>>}
 */
export const tasks = {
  build,
  typecheck,
  format,
  lint,
  unit,
  integration,
  publish,
  check: () => [...format(), ...lint(), ...typechecked(), ...publish(), ...unit(), ...integration()],
  demo: () => [
    ...build(),
    { title: 'GIF studio', command: pnpm('--filter', 'gif-studio', '--fail-if-no-match', 'demo') },
  ],
  nodes: () => [node('Other versions of Node', 'tests/hosts/nodes/run.mjs')],
  derivable: () => [node('What follows by itself', 'tests/derive/count-relations.mjs')],
  bench: () => [node('Benchmarks', 'tests/benchmarks/run.mjs')],
  conformance: () => [node('Conformance', 'tests/conformance/run.mjs')],
  fuzz: () => [node('Fuzzing', 'tests/fuzz/run.mjs')],
  differential: () => [node('Random specs', 'tests/differential/run.mjs')],
}

/**
 * The names of the example packages that have a script of this name.
 *
 * @param {string} script
 * @returns {string[]}
 */
function examplesWith(script) {
  return readdirSync(join(root, 'examples'))
    .map((folder) => join(root, 'examples', folder, 'package.json'))
    .filter((path) => existsSync(path))
    .map((path) => JSON.parse(readFileSync(path, 'utf8')))
    .filter((manifest) => manifest.scripts?.[script] !== undefined)
    .map((manifest) => manifest.name)
}
