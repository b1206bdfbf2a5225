import { readFileSync } from 'node:fs'

/** A specification of the page. */
export interface PageSpec {
  /** Its `meta/id`, which is also the name of its file. */
  readonly id: string
  readonly text: string
}

/** A piece of code of the page. */
export interface Snippet {
  readonly code: string
  /** The heading that it stands under. */
  readonly heading: string
  /** Of its first line of code, from 1. */
  readonly line: number
  /** Why it does not work yet, where the page says so; see `readPage`. */
  readonly knownFailing: string | undefined
}

export interface Page {
  /** The text of every heading, in order. */
  readonly headings: readonly string[]
  readonly specs: readonly PageSpec[]
  readonly snippets: readonly Snippet[]
}

interface Block {
  readonly language: string
  readonly text: string
  readonly line: number
  readonly heading: string
  readonly knownFailing: string | undefined
}

/**
 * Takes the fenced blocks out of a Markdown page: `yaml` blocks are specifications, `js` blocks are snippets. A comment
 * `<!-- known failing: why -->` before a snippet says that it shows what is not built yet.
 */
export function readPage(path: string | URL): Page {
  const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n')
  const blocks = blocksOf(text)
  return {
    headings: Array.from(text.matchAll(/^#+ (.+)$/gm), ([, heading = '']) => heading),
    specs: blocks.filter(({ language }) => language === 'yaml').map(({ text }) => ({ id: idOf(text), text })),
    snippets: blocks
      .filter(({ language }) => language === 'js')
      .map(({ text, heading, line, knownFailing }) => ({ code: text, heading, line, knownFailing })),
  }
}

const fenced =
  /^#+ (?<heading>.+)$|^(?: *<!-- known failing: (?<why>.+) -->\n\n?)?(?<indent> *)```(?<language>\w+)\n(?<body>[^]*?)^\k<indent>```$/gm

function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = []
  let current = ''
  for (const match of markdown.matchAll(fenced)) {
    const { heading, why, indent = '', language = '', body = '' } = match.groups ?? {}
    if (heading === undefined) {
      blocks.push({
        language,
        text: body.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
        line: markdown.slice(0, markdown.indexOf('```', match.index)).split('\n').length + 1,
        heading: current,
        knownFailing: why,
      })
    } else current = heading
  }
  return blocks
}

function idOf(spec: string): string {
  const id = /^ {2}id: (\w+)$/m.exec(spec)?.[1]
  if (id === undefined) throw new Error(`a specification of the page has no meta/id:\n${spec}`)
  return id
}
