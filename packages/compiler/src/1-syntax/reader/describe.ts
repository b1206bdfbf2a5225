import { quote } from '../../diagnostics/quote.js'
import { scalarValue } from '../yaml/scalar-value.js'
import type { YamlNode } from '../yaml/tree.js'

/** What a value is, as words for a message: `a list`, `the number 5`, `nothing`. */
export function describe(node: YamlNode): string {
  if (node.kind === 'map') return 'a map'
  if (node.kind === 'sequence') return 'a list'
  switch (scalarValue(node).type) {
    case 'null':
      return node.text === '' ? 'nothing' : `${quote(node.text)} (nothing)`
    case 'boolean':
      return quote(node.text)
    case 'integer':
    case 'float':
      return `the number ${quote(node.text)}`
    case 'string':
      return node.text === '' ? 'empty text' : `the text ${quote(node.text)}`
  }
}
