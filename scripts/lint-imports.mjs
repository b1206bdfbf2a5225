/**
 * Fails on an import that the architecture forbids. Usage: node scripts/lint-imports.mjs [repository root]
 */
import { fileURLToPath } from 'node:url'
import { checkImports, formatViolation, rules } from './lint-imports/check.mjs'
import { readProject } from './lint-imports/read-project.mjs'

const root = process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url))
const project = readProject(root)
const { edgeCount, violations } = checkImports(project)

if (violations.length > 0) {
  console.error(violations.map(formatViolation).join('\n\n'))
  console.error(`\n${violations.length} forbidden import${violations.length === 1 ? '' : 's'}.`)
  process.exitCode = 1
} else if (edgeCount === 0) {
  console.error(`No imports found below ${root}: the checker looked in the wrong place.`)
  process.exitCode = 1
} else {
  console.log(`${edgeCount} imports in ${project.files.size} files keep all ${rules.length} import rules.`)
}
