import { SourceFile } from '../../../source/source-file.js'
import { parseYaml } from '../parse-yaml.js'
import type { YamlNode } from '../tree.js'

/** A tree as plain data: text, arrays, and maps as lists of pairs. */
export type Plain = string | readonly Plain[] | { readonly map: readonly (readonly [Plain, Plain])[] }

export function toPlain(node: YamlNode): Plain {
  switch (node.kind) {
    case 'scalar':
      return node.text
    case 'sequence':
      return node.items.map(toPlain)
    case 'map':
      return { map: node.entries.map(({ key, value }) => [toPlain(key), toPlain(value)]) }
  }
}

export interface YamlForTest {
  readonly root: YamlNode | undefined
  /** Each problem as `line:column code at "marked text"`. */
  readonly problems: readonly string[]
}

export function read(text: string): YamlForTest {
  const source = new SourceFile('test.ksy', text)
  const problems: string[] = []
  const root = parseYaml(source, ({ code }, { start, end }) => {
    const { line, column } = source.lineColumn(start)
    problems.push(`${line}:${column} ${code} at ${JSON.stringify(text.slice(start, end))}`)
  })
  return { root, problems }
}

/** The root of a document without mistakes. */
export function readValid(text: string): YamlNode {
  const { root, problems } = read(text)
  if (root === undefined || problems.length > 0) throw new Error(problems.join('\n'))
  return root
}
