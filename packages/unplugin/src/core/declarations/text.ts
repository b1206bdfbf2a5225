import type { MappedText } from '../load-spec.js'
import { generatedText } from '../generated-text.js'
import type { GeneratedText } from '../generated-text.js'

/**
 * The declarations of a spec. Their map is a file of its own, because the servers of TypeScript 5.9 and 6 forget one that is
 * inside as soon as the program changes.
 *
 * @param spec Absolute path of the spec.
 * @param path Absolute path of the declaration file.
 */
export function declarationText(spec: string, path: string, declarations: MappedText): GeneratedText {
  // Who ships declarations for an editor to lead to the spec ships the spec.
  return generatedText(spec, path, declarations, { withSource: false })
}
