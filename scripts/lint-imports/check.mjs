import { edgesOf } from './edges.mjs'
import { compilerWithoutRuntime } from './rules/compiler-without-runtime.mjs'
import { declaredDependencies } from './rules/declared-dependencies.mjs'
import { noCycles } from './rules/no-cycles.mjs'
import { noNode } from './rules/no-node.mjs'
import { noTestCode } from './rules/no-test-code.mjs'
import { phaseOrder } from './rules/phase-order.mjs'
import { publicEntries } from './rules/public-entries.mjs'
import { runtimeAlone } from './rules/runtime-alone.mjs'

/** @type {readonly import('./types.d.ts').Rule[]} */
export const rules = [
  phaseOrder,
  runtimeAlone,
  compilerWithoutRuntime,
  publicEntries,
  noNode,
  declaredDependencies,
  noTestCode,
  noCycles,
]

/**
 * Judges every import of a project.
 *
 * @param {import('./types.d.ts').Project} project
 * @returns {{ edgeCount: number, violations: import('./types.d.ts').Violation[] }} violations by file and line
 * @throws {SyntaxError} if a file is not TypeScript
 */
export function checkImports(project) {
  const edges = [...project.files].flatMap(([path, text]) => edgesOf(path, text))
  const violations = rules
    .flatMap((rule) => rule.check(edges, project))
    .toSorted((a, b) => a.edge.from.localeCompare(b.edge.from) || a.edge.line - b.edge.line)
  return { edgeCount: edges.length, violations }
}

/**
 * One violation as text for a terminal.
 *
 * @param {import('./types.d.ts').Violation} violation
 */
export function formatViolation({ rule, edge, message, help }) {
  return [
    `${edge.from}:${edge.line}:${edge.column}  ${rule}`,
    `  import '${edge.specifier}': ${message}`,
    `  ${help}`,
  ].join('\n')
}
