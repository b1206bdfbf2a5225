import { mkdir, readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { DeclarationPlace } from './place.js'
import { isGenerated } from './text.js'
import { replaceFile } from '../replace-file.js'

/** How a declaration file stands against the text it should have. `foreign`: somebody else wrote it. */
export type DeclarationState = 'fresh' | 'missing' | 'stale' | 'foreign'

/** Compares a declaration file with the text it should have. */
export async function declarationState(path: string, text: string): Promise<DeclarationState> {
  const old = await readIfThere(path)
  if (old === undefined) return 'missing'
  if (old.replaceAll('\r\n', '\n') === text) return 'fresh' // git may have changed the line ends
  return isGenerated(old) ? 'stale' : 'foreign'
}

/**
 * Brings a declaration file up to date and removes a generated one with the other name. A file that is fresh, or that
 * somebody else wrote, is not touched.
 *
 * @returns How the file stood before.
 * @throws the error of `node:fs` when the folder cannot be written to.
 */
export async function updateDeclaration(place: DeclarationPlace, text: string): Promise<DeclarationState> {
  const state = await declarationState(place.path, text)
  if (state === 'missing' || state === 'stale') {
    await mkdir(dirname(place.path), { recursive: true })
    await replaceFile(place.path, text)
  }
  await removeGenerated(place.otherPath)
  return state
}

/** Removes a declaration file, if it is there and generated. Tells whether it was. */
export async function removeGenerated(path: string): Promise<boolean> {
  const text = await readIfThere(path)
  if (text === undefined || !isGenerated(text)) return false
  await rm(path, { force: true })
  return true
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    return undefined
  }
}
