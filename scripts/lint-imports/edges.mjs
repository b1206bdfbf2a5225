import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import { parseSync } from 'oxc-parser'

/**
 * Every import of a TypeScript file, in the order of its text.
 *
 * @param {string} from path from the repository root, with forward slashes
 * @param {string} text
 * @returns {import('./types.d.ts').Edge[]}
 * @throws {SyntaxError} if the text is not TypeScript
 */
export function edgesOf(from, text) {
  const { program, errors } = parseSync(from, text)
  if (errors.length > 0) throw new SyntaxError(`${from}: ${errors[0]?.message}`)

  /** @type {import('./types.d.ts').Edge[]} */
  const edges = []
  visit(program, (node) => {
    const source = sourceOf(node)
    if (source === undefined) return
    const before = text.slice(0, source.start).split('\n')
    edges.push({
      from,
      specifier: source.value,
      target: targetOf(from, source.value),
      typeOnly: isErased(node),
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
    })
  })
  return edges
}

/** @typedef {{ readonly type: string, readonly [key: string]: unknown }} Node */

/**
 * @param {unknown} value
 * @param {(node: Node) => void} enter
 */
function visit(value, enter) {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, enter)
  } else if (isNode(value)) {
    enter(value)
    for (const child of Object.values(value)) visit(child, enter)
  }
}

/**
 * @param {unknown} value
 * @returns {value is Node}
 */
function isNode(value) {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/**
 * The string that names the imported module, if this node imports one.
 *
 * @param {Node} node
 * @returns {{ value: string, start: number } | undefined}
 */
function sourceOf(node) {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return stringLiteral(node['source'])
    case 'TSExternalModuleReference':
      return stringLiteral(node['expression'])
    default:
      return undefined
  }
}

/**
 * @param {unknown} node
 * @returns {{ value: string, start: number } | undefined}
 */
function stringLiteral(node) {
  if (!isNode(node) || node.type !== 'Literal') return undefined
  const { value, start } = node
  return typeof value === 'string' && typeof start === 'number' ? { value, start } : undefined
}

/**
 * `import { type A }` is not erased: under `verbatimModuleSyntax` it stays as an import of nothing.
 *
 * @param {Node} node
 */
function isErased(node) {
  return node.type === 'TSImportType' || node['importKind'] === 'type' || node['exportKind'] === 'type'
}

/**
 * @param {string} from
 * @param {string} specifier
 * @returns {import('./types.d.ts').Target}
 */
function targetOf(from, specifier) {
  if (specifier.startsWith('.') || specifier.startsWith('/')) {
    const path = specifier.startsWith('/') ? specifier : posix.join(posix.dirname(from), specifier)
    return { kind: 'file', path: path.replace(/\.js$/, '.ts') }
  }
  if (isBuiltin(specifier)) return { kind: 'builtin', name: specifier }
  const [first = '', second = '', ...rest] = specifier.split('/')
  return specifier.startsWith('@')
    ? { kind: 'package', name: `${first}/${second}`, subpath: ['.', ...rest].join('/') }
    : { kind: 'package', name: first, subpath: ['.', ...(second ? [second] : []), ...rest].join('/') }
}
