import { isTestCode, placeOf } from '../places.mjs'

/**
 * The rooms of the compiler. `types` are the files that say what a phase hands on; the next phase may import these
 * and nothing else of it.
 *
 * @type {Readonly<Record<string, { readonly sees: readonly string[], readonly previous?: string, readonly types?: RegExp, readonly typeNames?: string }>>}
 */
const rooms = {
  source: { sees: [] },
  diagnostics: { sees: ['source'] },
  '1-syntax': {
    sees: ['source', 'diagnostics'],
    types: /^1-syntax\/(expression\/)?ast\.ts$/,
    typeNames: '1-syntax/ast.ts and 1-syntax/expression/ast.ts',
  },
  '2-resolve': {
    sees: ['source', 'diagnostics'],
    previous: '1-syntax',
    types: /^2-resolve\/(model|model\/[^/]+)\.ts$/,
    typeNames: '2-resolve/model.ts and 2-resolve/model/*.ts',
  },
  '3-plan': {
    sees: ['source', 'diagnostics'],
    previous: '2-resolve',
    types: /^3-plan\/(plan|plan\/[^/]+)\.ts$/,
    typeNames: '3-plan/plan.ts and 3-plan/plan/*.ts',
  },
  '4-emit': { sees: ['source', 'diagnostics'], previous: '3-plan' },
}

const seesAll = ['compile.ts', 'index.ts']

/**
 * A phase imports `source/`, `diagnostics/` and the type files of the phase before it; a type file imports no logic.
 * Only compile.ts sees all phases, and index.ts re-exports what is public.
 *
 * @type {import('../types.d.ts').Rule}
 */
export const phaseOrder = {
  name: 'phase-order',
  check: (edges) =>
    edges.flatMap((edge) => {
      const from = placeOf(edge.from)
      const to = edge.target.kind === 'file' ? placeOf(edge.target.path) : undefined
      if (from?.folder !== 'packages/compiler' || isTestCode(edge.from)) return []
      if (to?.folder !== from.folder || seesAll.includes(from.inside)) return []
      const problem = problemOf(from.inside, to.inside)
      return problem ? [{ rule: phaseOrder.name, edge, ...problem }] : []
    }),
}

/**
 * @param {string} from
 * @param {string} to
 * @returns {{ message: string, help: string } | undefined}
 */
function problemOf(from, to) {
  const fromRoom = roomOf(from)
  const room = fromRoom === '' ? { sees: ['source', 'diagnostics'] } : rooms[fromRoom]
  if (room === undefined) {
    return {
      message: `${fromRoom}/ is not a known folder of the compiler, so nothing says what it may import.`,
      help: 'Move the file into the phase it belongs to, or add the folder to the table in scripts/lint-imports/rules/phase-order.mjs.',
    }
  }
  const toRoom = roomOf(to)
  if (room.sees.includes(toRoom)) return undefined

  const previous = room.previous === undefined ? undefined : rooms[room.previous]
  if (toRoom === room.previous && previous?.types?.test(to)) return undefined

  if (toRoom === fromRoom && fromRoom !== '') {
    if (!room.types?.test(from) || room.types.test(to)) return undefined
    return {
      message: `${from} is a type file, which the next phase imports, so it must not pull in logic such as ${to}.`,
      help: `Move the shared types into a type file (${room.typeNames}), or move this code out of the type file.`,
    }
  }

  const allowed = [
    ...room.sees.map((name) => `${name}/`),
    ...(previous?.typeNames ? [previous.typeNames] : []),
  ]
  return {
    message: `${fromRoom === '' ? from : `${fromRoom}/`} must not import ${to}.`,
    help: helpFor(room.previous, toRoom, allowed),
  }
}

/**
 * @param {string | undefined} previous
 * @param {string} toRoom
 * @param {readonly string[]} allowed
 */
function helpFor(previous, toRoom, allowed) {
  const reach = allowed.length > 0 ? `Allowed here: ${allowed.join(', ')}.` : 'It may import no other folder.'
  if (previous === undefined) return `${reach} Only compile.ts sees all phases.`
  return toRoom === previous
    ? `${reach} Move the type into a type file of ${previous}, or let compile.ts pass the value in.`
    : `${reach} Let ${previous} put what you need into its own type files.`
}

/**
 * The folder below `src`, or '' for a file directly in it.
 *
 * @param {string} inside
 */
function roomOf(inside) {
  return inside.includes('/') ? inside.slice(0, inside.indexOf('/')) : ''
}
