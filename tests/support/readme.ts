import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The root folder of the repository. */
export const repository: string = fileURLToPath(new URL('../..', import.meta.url))

/** A fenced block of the README. Its info string names the language, then `key=value` pairs, which GitHub ignores. */
interface Block {
  readonly language: string
  readonly info: ReadonlyMap<string, string>
  readonly text: string
}

/** Reads a text file of the repository. */
export function readText(path: string): string {
  return readFileSync(`${repository}/${path}`, 'utf8').replaceAll('\r\n', '\n')
}

const blocks: readonly Block[] = [...readText('README.md').matchAll(/^```(\S+)(.*)\n([^]*?)^```$/gm)].map(
  ([, language = '', info = '', text = '']) => ({
    language,
    info: new Map(
      info
        .trim()
        .split(' ')
        .map((pair): [string, string] => [pair.replace(/=.*/, ''), pair.replace(/^[^=]*=?/, '')]),
    ),
    text,
  }),
)

function blocksWith(key: string, value: string): readonly Block[] {
  const found = blocks.filter(({ info }) => info.get(key) === value)
  if (found.length === 0) throw new Error(`README.md has no block with ${key}=${value}.`)
  return found
}

/** Where a file of the README runs: in a page it has more lines (`in=page`), which ask for a document. */
export type Host = 'node' | 'page'

/**
 * A file of the README's project: all blocks marked `file=path`, in order.
 *
 * @throws if there is none
 */
export function readmeFile(path: string, host: Host = 'node'): string {
  return blocksWith('file', path)
    .filter(({ info }) => host === 'page' || info.get('in') !== 'page')
    .map(({ text }) => text)
    .join('\n')
}

/** The paths of all files that `readmeFile` knows. */
export const readmeFiles: readonly string[] = [
  ...new Set(blocks.flatMap(({ info }) => info.get('file') ?? [])),
]

/**
 * What the README says that a file or command prints: the block marked `output=of`.
 *
 * @throws if there is none
 */
export function readmeOutput(of: string): string {
  return blocksWith('output', of)
    .map(({ text }) => text)
    .join('')
}

/**
 * The commands of the README's block marked `run=name`, one for each line.
 *
 * @throws if there is none
 */
export function readmeCommands(name: string): readonly string[] {
  return blocksWith('run', name).flatMap(({ text }) => text.trim().split('\n'))
}

/** Every block of TypeScript that no test runs, since it has no `file=`. */
export const untestedBlocks: readonly string[] = blocks
  .filter(({ language, info }) => language === 'ts' && !info.has('file'))
  .map(({ text }) => text)
