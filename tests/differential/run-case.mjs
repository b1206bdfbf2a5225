import { createRequire } from 'node:module'
import { compile, formatProblems } from '@unplugin-ksy/compiler'
import compiler from 'kaitai-struct-compiler'
import OfficialStream from 'kaitai-struct/KaitaiStream.js'
import * as runtime from 'unplugin-ksy/runtime'
import { compareTrees } from '../conformance/official/compare-trees.mjs'

const require = createRequire(import.meta.url)

/** @typedef {import('./types.d.ts').Spec} Spec */
/** @typedef {import('./types.d.ts').Difference} Difference */

/**
 * The class that the official compiler makes of a spec.
 *
 * @param {Spec} spec
 * @param {Spec} [imported]
 * @returns {Promise<any>}
 */
export async function officialClass(spec, imported) {
  const files = await compiler.compile(
    'javascript',
    spec,
    { importYaml: () => (imported ? Promise.resolve(imported) : Promise.reject(new Error('no imports'))) },
    false,
  )
  /** @type {Record<string, any>} */
  const exports = {}
  const load = (/** @type {string} */ id) => (id === './Imported' ? exports : require(id))
  for (const name of ['Imported.js', 'Random.js']) {
    const code = files[name]
    if (code === undefined) continue
    // oxlint-disable-next-line typescript/no-implied-eval -- made from a spec by a development dependency
    new Function('exports', 'require', code)(exports, load)
  }
  return exports['Random']
}

/**
 * Ours.
 *
 * @param {Spec} spec
 * @param {Spec} [imported]
 * @returns {any}
 * @throws Error with the problems, if it has any
 */
export function ourClass(spec, imported) {
  const texts = new Map(
    Object.entries({ 'random.ksy': spec, ...(imported && { 'imported.ksy': imported }) }).map(
      ([path, content]) => [path, JSON.stringify(content)],
    ),
  )
  return evaluate('random', texts, imported ? { Imported: evaluate('imported', texts, {}) } : {})
}

/**
 * @param {string} name
 * @param {ReadonlyMap<string, string>} texts
 * @param {Record<string, unknown>} imports
 */
function evaluate(name, texts, imports) {
  const { code, problems } = compile(
    `${name}.ksy`,
    {
      read: (path) => texts.get(path),
      resolve: (path) => ({ path: `${path}.ksy`, specifier: `./${path}.ksy` }),
      resolveCode: () => ({ tried: [] }),
    },
    { mode: 'read' },
  )
  if (code === undefined)
    throw new Error(formatProblems(problems.filter(({ severity }) => severity === 'error')))
  const Class = `${name[0]?.toUpperCase()}${name.slice(1)}`
  const body = code
    .replace(
      /^import \{([^}]*)\} from 'unplugin-ksy\/runtime'$/m,
      (_, names) => `const {${names.replaceAll(' as ', ': ')}} = runtime`,
    )
    .replace(/^import Imported from .*$/m, '')
    .replace(`export default class ${Class}`, `class ${Class}`)
  // The class is declared before the others, as an export is known to all of its module.
  // oxlint-disable-next-line typescript/no-implied-eval -- that an emitted module does not need files
  return new Function('runtime', ...Object.keys(imports), `${body}\nreturn ${Class}`)(
    runtime,
    ...Object.values(imports),
  )
}

/**
 * Reads the same bytes with both, and all that can be read then.
 *
 * @param {any} Official
 * @param {any} Ours
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {{ readonly differences: readonly Difference[], readonly isRead: boolean }}
 */
export function compareReading(Official, Ours, bytes) {
  const official = attempt(() => new Official(new OfficialStream(bytes.slice().buffer), null, null))
  const ours = attempt(() => Ours.read(bytes))
  if ('thrown' in ours && !(ours.thrown instanceof runtime.KaitaiError))
    return {
      differences: [{ place: '(read)', text: `ours is no KaitaiError: ${String(ours.thrown)}` }],
      isRead: false,
    }
  if ('value' in official && 'value' in ours)
    return { differences: compareTrees(official.value, ours.value), isRead: true }
  if ('thrown' in official && 'thrown' in ours) return { differences: [], isRead: false }
  const text =
    'thrown' in ours
      ? `only ours throws ${String(ours.thrown)}`
      : `only official throws ${'thrown' in official ? String(official.thrown) : ''}`
  const read = 'value' in ours ? ours.value : 'value' in official ? official.value : undefined
  return { differences: [{ place: '(read)', text, read: [...textsIn(read)] }], isRead: false }
}

/**
 * The texts of a tree, each with the name of its field.
 *
 * @param {unknown} node
 * @param {string} [name]
 * @returns {Generator<import('./types.d.ts').Text>}
 */
function* textsIn(node, name = '') {
  if (typeof node === 'string') yield { name, text: node }
  if (typeof node !== 'object' || node === null || node instanceof Uint8Array) return
  for (const [key, value] of Object.entries(node)) {
    if (Array.isArray(node)) yield* textsIn(value, name)
    else if (!key.startsWith('_')) yield* textsIn(value, key)
  }
}

/**
 * @template T
 * @param {() => T} action
 * @returns {{ readonly value: T } | { readonly thrown: unknown }}
 */
function attempt(action) {
  try {
    return { value: action() }
  } catch (thrown) {
    return { thrown }
  }
}
