import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { declarationPlace } from '../declarations/place.js'
import type { DeclarationWriter } from '../declarations/writer.js'
import { loadSpec } from '../load-spec.js'
import type { Settings } from '../options.js'

/**
 * Writes the declarations that are missing though their specs are part of the build: a module that comes out of a cache
 * is not compiled, and a fresh checkout may have the cache but not the declarations.
 */
export async function writeMissingDeclarations(
  specs: readonly string[],
  settings: Settings,
  writer: DeclarationWriter,
): Promise<void> {
  for (const path of specs) {
    const place = declarationPlace(path, settings)
    if (place === undefined || existsSync(place.path)) continue
    // One that is missing since its spec is broken has none after this, either.
    await writer.write(loadSpec(path, await readFile(path, 'utf8'), settings), settings)
  }
}
