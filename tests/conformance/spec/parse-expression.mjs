import { parseExpression as parse } from '../../../packages/compiler/dist/1-syntax/expression/parser.js'
import { SourceFile } from '../../../packages/compiler/dist/source/source-file.js'

/**
 * An expression in Kaitai's language. The compiler's parser is used; everything after it is the test's own.
 *
 * @param {string} text
 * @returns {import('../types.d.ts').ParsedExpression}
 */
export function parseExpression(text) {
  const result = parse({ text, source: new SourceFile('expression', text), offsetAt: (index) => index })
  if (!result.ok) throw new SyntaxError(`can't parse \`${text}\`: ${result.message.message}`)
  return { text, tree: result.value }
}
