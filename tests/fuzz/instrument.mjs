import { parseSync } from 'oxc-parser'

/** How many branches all modules of a process may have. */
const mostBranches = 1 << 16

/** How often each branch was taken by the last input, modulo 256. Instrumented modules find it under this name. */
export const hits = new Uint8Array(mostBranches)
Reflect.set(globalThis, '__hits', hits)

let branches = 0

/** @returns {number} how many branches the modules have that were instrumented so far */
export function branchCount() {
  return branches
}

/**
 * Has each branch of a module count how often it is taken.
 *
 * @param {string} text
 */
export function instrument(text) {
  /** @type {{ at: number, text: string }[]} */
  const inserted = []
  const count = () => `__hits[${branches++ % mostBranches}]++`

  visitNodes(text, (node) => {
    if (node.type === 'BlockStatement') inserted.push({ at: node.start + 1, text: `${count()};` })
    if (node.type === 'SwitchCase' && node.consequent.length > 0)
      inserted.push({ at: node.consequent[0].start, text: `${count()};` })
    if (node.type === 'ConditionalExpression') {
      for (const branch of [node.consequent, node.alternate])
        inserted.push({ at: branch.start, text: `(${count()}, ` }, { at: branch.end, text: ')' })
    }
  })
  let result = text
  for (const { at, text: added } of inserted.toSorted((a, b) => b.at - a.at))
    result = result.slice(0, at) + added + result.slice(at)
  return `const __hits = globalThis.__hits;${result}`
}

/**
 * The numbers and texts that stand in a module: what data is compared with is among them.
 *
 * @param {string} text
 */
export function literalsOf(text) {
  /** @type {Set<number | bigint | string>} */
  const literals = new Set()
  visitNodes(text, ({ type, value }) => {
    if (type === 'Literal' && ['number', 'bigint', 'string'].includes(typeof value)) literals.add(value)
  })
  return [...literals]
}

/**
 * @param {string} text of a module
 * @param {(node: any) => void} see told of each node of its syntax tree
 */
function visitNodes(text, see) {
  /** @param {any} node */
  const visit = (node) => {
    if (typeof node !== 'object' || node === null) return
    if (typeof node.type === 'string') see(node)
    for (const value of Object.values(node)) visit(value)
  }
  visit(parseSync('module.mjs', text).program)
}
