import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { readFileSync, readdirSync } from 'node:fs'
import { build } from 'vite'
import type * as Studio from '../../examples/gif-studio/src/terminal/index.js'

export type { Studio }

const root = fileURLToPath(new URL('../../examples/gif-studio/', import.meta.url))
const gifs = join(root, 'gifs')

/**
 * Builds the part of GIF Studio that needs no page through Vite, with the example's own configuration, and imports
 * what came out.
 */
export async function loadStudio(): Promise<typeof Studio> {
  const outDir = await mkdtemp(join(tmpdir(), 'gif-studio-'))
  try {
    await build({
      root,
      logLevel: 'warn',
      ssr: { noExternal: true },
      build: { ssr: 'src/terminal/index.ts', outDir, emptyOutDir: true },
    })
    return await import(pathToFileURL(join(outDir, 'index.js')).href)
  } finally {
    await rm(outDir, { recursive: true })
  }
}

/** Builds the page of GIF Studio into a folder. */
export async function buildPage(outDir: string): Promise<void> {
  await build({ root, logLevel: 'warn', build: { outDir, emptyOutDir: true } })
}

/** The GIFs of the example. Those that no decoder reads are called `broken-`. */
export const gifNames: readonly string[] = readdirSync(gifs).filter(
  (name) => name.endsWith('.gif') && !name.startsWith('broken-'),
)

/** A GIF of the example, as its encoder made it. */
export function readGif(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(gifs, name)))
}
