/**
 * No import cycles. Edges of types alone do not count: they are erased, and recursive data (a plan step that holds
 * plan steps) needs them.
 *
 * @type {import('../types.d.ts').Rule}
 */
export const noCycles = {
  name: 'no-cycles',
  check(edges) {
    /** @type {Map<string, import('../types.d.ts').Edge[]>} */
    const outgoing = new Map()
    for (const edge of edges) {
      if (edge.typeOnly || edge.target.kind !== 'file') continue
      outgoing.set(edge.from, [...(outgoing.get(edge.from) ?? []), edge])
    }

    /** @type {import('../types.d.ts').Violation[]} */
    const violations = []
    /** @type {Set<string>} */
    const finished = new Set()

    /**
     * @param {string} file
     * @param {readonly string[]} trail the files that lead here, outermost first
     */
    const follow = (file, trail) => {
      if (finished.has(file)) return
      const path = [...trail, file]
      for (const edge of outgoing.get(file) ?? []) {
        if (edge.target.kind !== 'file') continue
        const start = path.indexOf(edge.target.path)
        if (start < 0) follow(edge.target.path, path)
        else violations.push(violation(edge, [...path.slice(start), edge.target.path]))
      }
      finished.add(file)
    }
    for (const file of outgoing.keys()) follow(file, [])
    return violations
  },
}

/**
 * @param {import('../types.d.ts').Edge} edge
 * @param {readonly string[]} cycle
 * @returns {import('../types.d.ts').Violation}
 */
function violation(edge, cycle) {
  return {
    rule: noCycles.name,
    edge,
    message: `import cycle: ${cycle.join(' -> ')}.`,
    help: 'Move what both need into a third file, pass it as an argument, or use `import type` if it is only types.',
  }
}
