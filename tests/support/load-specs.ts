import { readdirSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import ksy from 'unplugin-ksy/esbuild'
import type * as Runtime from 'unplugin-ksy/runtime'

/** A generated class, seen loosely: tests look at its objects through `expect`. */
// oxlint-disable-next-line typescript/no-explicit-any
export type GeneratedClass = any

const cache = fileURLToPath(new URL('../node_modules/.cache', import.meta.url))

/** The specs of a folder, as a bundler makes them, and the runtime that they run on. */
export interface LoadedSpecs {
  /** By the name of the file. */
  readonly specs: Readonly<Record<string, GeneratedClass>>
  readonly runtime: typeof Runtime
}

export async function loadSpecs(folder: URL): Promise<LoadedSpecs> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.ksy'))
    .map((name) => basename(name, '.ksy'))
  const { outputFiles } = await build({
    stdin: {
      contents: [
        `export * as runtime from 'unplugin-ksy/runtime'`,
        ...names.map((name) => `import ${name} from './${name}.ksy'`),
        `export const specs = { ${names.join(', ')} }`,
      ].join('\n'),
      resolveDir: fileURLToPath(folder),
    },
    bundle: true,
    write: false,
    format: 'esm',
    plugins: [ksy({ types: false })],
    logLevel: 'silent',
  })
  const path = join(cache, `specs-${process.pid}-${Date.now()}.mjs`)
  await mkdir(cache, { recursive: true })
  await writeFile(path, outputFiles[0]?.contents ?? '')
  try {
    return await import(pathToFileURL(path).href)
  } finally {
    await rm(path)
  }
}
