import { removeGenerated, updateGenerated } from '../generated-file.js'
import type { GeneratedState } from '../generated-file.js'
import type { GeneratedText } from '../generated-text.js'
import type { DeclarationPlace } from './place.js'

/**
 * Brings a declaration file and its map up to date and removes generated ones with the other name. A file that is fresh, or
 * that somebody else wrote, is not touched.
 *
 * @returns How the declarations stood before.
 * @throws the error of `node:fs` when the folder cannot be written to.
 */
export async function updateDeclaration(
  { path, otherPath }: DeclarationPlace,
  text: GeneratedText,
): Promise<GeneratedState> {
  const before = await updateGenerated(path, text)
  await removeGenerated(otherPath)
  return before
}
