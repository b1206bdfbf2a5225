import { readText } from '../support/readme.js'

/** A command of the page, and what it prints. */
export interface PageCommand {
  /** Behind `npx ksy`. */
  readonly words: readonly string[]
  readonly status: number
  readonly output: string
}

const page = readText('docs/command-line.md')

/** The files of the page's project, by name. */
export const pageFiles: Readonly<Record<string, string | Uint8Array>> = Object.fromEntries(
  Array.from(page.matchAll(/^```(\w+) file=(\S+)\n([^]*?)^```$/gm), ([, language, name = '', text = '']) => [
    name,
    language === 'hex' ? Buffer.from(text.replaceAll(/\s/g, ''), 'hex') : text,
  ]),
)

/** In the order of the page: what one writes, another may check. */
export const pageCommands: readonly PageCommand[] = Array.from(
  page.matchAll(/^```sh(?: exit=(\d))?\nnpx ksy (.+)\n```\n\n```\w+ output\n([^]*?)^```$/gm),
  ([, status = '0', line = '', output = '']) => ({ words: line.split(' '), status: Number(status), output }),
)

/** How many commands there should be. */
export const commandCount: number = page.match(/^```sh/gm)?.length ?? 0
