import { SourceFile } from '../../../packages/compiler/dist/source/source-file.js'
import { parseYaml } from '../../../packages/compiler/dist/1-syntax/yaml/parse-yaml.js'
import { parseExpression } from './parse-expression.mjs'

/** @typedef {import('../../../packages/compiler/dist/1-syntax/yaml/tree.js').YamlNode} YamlNode */

/**
 * Reads a `.kst` file.
 *
 * @param {string} text
 * @returns {import('../types.d.ts').SpecTest}
 */
export function parseSpecTest(text) {
  const root = fieldsOf(readYaml(text))
  return {
    id: textOf(root['id']),
    data: textOf(root['data']),
    params: itemsOf(root['params']).map((item) => parseExpression(textOf(item))),
    exception: exceptionOf(root['exception'], text),
    imports: itemsOf(root['imports']).map(textOf),
    asserts: itemsOf(root['asserts']).map((item) => {
      const { actual, expected, exception } = fieldsOf(item)
      return {
        actual: parseExpression(textOf(actual)),
        expected: exception ? { exception: errorName(textOf(exception)) } : parseExpression(textOf(expected)),
      }
    }),
  }
}

/**
 * The error that reading ends with: `exception: Name<type>`, or a map that also has the message of one runtime. Where
 * reading ends with an error and what was read before is asserted too, the suite says so in a comment.
 *
 * @param {YamlNode | undefined} node
 * @param {string} text
 */
function exceptionOf(node, text) {
  if (node === undefined) return /^# exception: (\w+)/m.exec(text)?.[1]
  return errorName(textOf(node.kind === 'map' ? fieldsOf(node)['type'] : node))
}

/** @param {string} written */
function errorName(written) {
  return written.replace(/<.*$/, '')
}

/** @param {string} text */
function readYaml(text) {
  const source = new SourceFile('test.kst', text)
  return parseYaml(source, ({ message }, { start }) => {
    throw new SyntaxError(`line ${source.lineColumn(start).line}: ${message}`)
  })
}

/**
 * @param {YamlNode | undefined} node
 * @returns {Readonly<Record<string, YamlNode>>}
 */
function fieldsOf(node) {
  if (node?.kind !== 'map') throw new SyntaxError('expected a map')
  return Object.fromEntries(node.entries.map(({ key, value }) => [textOf(key), value]))
}

/**
 * @param {YamlNode | undefined} node
 * @returns {readonly YamlNode[]} none if nothing is written
 */
function itemsOf(node) {
  if (node !== undefined && node.kind !== 'sequence') throw new SyntaxError('expected a sequence')
  return node?.items ?? []
}

/**
 * A scalar as it is written, since numbers are expressions too.
 *
 * @param {YamlNode | undefined} node
 */
function textOf(node) {
  if (node?.kind !== 'scalar') throw new SyntaxError('expected a scalar')
  return node.text
}
