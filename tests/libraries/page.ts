import { readText } from '../support/readme.js'

const page = readText('docs/libraries.md')

/** The files of the page: the text of each block that is marked `file=path`. */
export const pageFiles: ReadonlyMap<string, string> = new Map(
  Array.from(page.matchAll(/^```\w+ file=(\S+)\n([^]*?)^```$/gm), ([, path = '', text = '']) => [path, text]),
)

/** The words after `npx ksy` in the block that is marked `in=folder`. */
export function pageCommand(folder: string): readonly string[] {
  const [, words] = new RegExp(`^\`\`\`sh in=${folder}\nnpx ksy (.+)\n\`\`\`$`, 'm').exec(page) ?? []
  if (words === undefined) throw new Error(`docs/libraries.md has no command of ksy for ${folder}.`)
  return words.split(' ')
}

/** What the page says that its programs print. */
export const pageOutput: string | undefined = /^It prints `(.+)`\.$/m.exec(page)?.[1]
