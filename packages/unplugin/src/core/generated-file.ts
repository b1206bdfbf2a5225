import { mkdir, readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { isGenerated, mapPath } from './generated-text.js'
import type { GeneratedText } from './generated-text.js'
import { replaceFile } from './replace-file.js'

/** How a generated file stands against the text it should have. `foreign`: somebody else wrote it. */
export type FileState = 'fresh' | 'missing' | 'stale' | 'foreign'

/** How a generated file and its map stand, and in which of them that shows. */
export interface GeneratedState {
  readonly path: string
  readonly state: FileState
}

/** Compares a generated file and its map with the texts they should have. The map counts if the rest is fresh. */
export async function generatedState(path: string, { text, map }: GeneratedText): Promise<GeneratedState> {
  const state = await fileState(path, text)
  if (state !== 'fresh') return { path, state }
  return { path: mapPath(path), state: await fileState(mapPath(path), map) }
}

/**
 * Brings a generated file and its map up to date. A file that is fresh, or that somebody else wrote, is not touched.
 *
 * @returns How they stood before.
 * @throws the error of `node:fs` when the folder cannot be written to.
 */
export async function updateGenerated(path: string, text: GeneratedText): Promise<GeneratedState> {
  const before = await generatedState(path, text)
  if (before.state === 'missing' || before.state === 'stale') {
    await mkdir(dirname(path), { recursive: true })
    // The map first: who notices a new file looks for its map at once.
    await update(mapPath(path), text.map)
    await update(path, text.text)
  }
  return before
}

/** Removes a generated file, if it is there, and its map. Tells whether either was. */
export async function removeGenerated(path: string): Promise<boolean> {
  const removed = [await removeFile(path), await removeFile(mapPath(path))]
  return removed.includes(true)
}

async function update(path: string, text: string): Promise<void> {
  const state = await fileState(path, text)
  if (state === 'fresh' || state === 'foreign') return
  await replaceFile(path, text).catch(async (error: unknown) => {
    // Windows lets only one of several processes replace a file at a time. They mostly write the same.
    if ((await fileState(path, text)) !== 'fresh') throw error
  })
}

async function fileState(path: string, text: string): Promise<FileState> {
  const old = await readIfThere(path)
  if (old === undefined) return 'missing'
  if (old.replaceAll('\r\n', '\n') === text) return 'fresh' // git may have changed the line ends
  return isGenerated(old) ? 'stale' : 'foreign'
}

async function removeFile(path: string): Promise<boolean> {
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
