import { SourceFile } from '../../../source/source-file.js'
import type { ExpressionText } from '../expression-text.js'

/** A text that is a file of its own, so that index and offset are the same. */
export function expressionText(text: string): ExpressionText {
  return { text, source: new SourceFile('test.ksy', text), offsetAt: (index) => index }
}
