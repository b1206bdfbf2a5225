import * as fc from 'fast-check'
import { isAlias, isMap, isScalar, isSeq, parseDocument, stringify } from 'yaml'
import { describe, expect, it } from 'vitest'
import { read, readValid, toPlain, type Plain } from './testing/read.js'
import type { YamlNode } from './tree.js'

// `<<` is left out: the other implementation writes it without quotes, as it doesn't know merge keys by default.
const text = fc
  .oneof(
    fc.string({ unit: fc.constantFrom(...Array.from('ab-:#\'"{}[],&*!|>%@`? \\\n1')), maxLength: 20 }),
    fc.constantFrom('', '~', 'null', 'true', '0x10', '1.5', '---', '...', '- a', 'a: b'),
    fc.string({ unit: 'grapheme', maxLength: 10 }).map((each) => each.replaceAll(/\p{C}/gu, '')),
  )
  .filter((each) => each !== '<<')

const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    text,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(text, tie('tree'), { maxKeys: 4, noNullPrototype: true }),
  ),
}))

/** What another reader of YAML makes of a text, all scalars as text; undefined where it finds a mistake. */
function readElsewhere(yaml: string): Plain | undefined {
  const document = parseDocument(yaml, { schema: 'failsafe', uniqueKeys: false })
  const convert = (node: unknown): Plain => {
    if (isAlias(node)) return convert(node.resolve(document))
    if (isSeq(node)) return node.items.map(convert)
    if (isMap(node))
      return { map: node.items.map(({ key, value }) => [convert(key), convert(value)] as const) }
    return isScalar(node) ? String(node.value) : ''
  }
  return document.errors.length > 0 ? undefined : convert(document.contents)
}

function nodesOf(node: YamlNode): YamlNode[] {
  if (node.kind === 'scalar') return [node]
  const parts = node.kind === 'sequence' ? node.items : node.entries.flatMap(({ key, value }) => [key, value])
  return [node, ...parts.flatMap(nodesOf)]
}

describe('parseYaml', () => {
  it('reads what another implementation writes, in any style', () => {
    fc.assert(
      fc.property(
        tree,
        fc.record({
          defaultStringType: fc.constantFrom(
            'PLAIN' as const,
            'QUOTE_SINGLE' as const,
            'QUOTE_DOUBLE' as const,
            'BLOCK_LITERAL' as const,
            'BLOCK_FOLDED' as const,
          ),
          collectionStyle: fc.constantFrom('any' as const, 'flow' as const),
          lineWidth: fc.constantFrom(20, 80),
          indent: fc.integer({ min: 1, max: 4 }),
          indentSeq: fc.boolean(),
        }),
        (value, options) => {
          const yaml = stringify(value, { ...options, aliasDuplicateObjects: false })
          const expected = readElsewhere(yaml)
          // It writes block scalars that it can't read itself, where the indentation is 1.
          fc.pre(expected !== undefined)
          expect(toPlain(readValid(yaml))).toEqual(expected)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('takes any text: it never throws, and every span lies in the file', () => {
    const fragment = fc.oneof(
      fc.constantFrom('a', 'b: ', '- ', '? ', ': ', '\n', '\n  ', '\n    ', '\t', '1', 'null'),
      fc.constantFrom('"', "'", '[', ']', '{', '}', ', ', '|\n', '>-\n', '\\', '#', ' # c'),
      fc.constantFrom('&x ', '*x', '!!str ', '%', '---\n', '...\n', '<<: '),
    )
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 30 }), (fragments) => {
        const yaml = fragments.join('')
        const { root, problems } = read(yaml)
        if (root === undefined) expect(problems).not.toEqual([])
        for (const { span } of root === undefined ? [] : nodesOf(root)) {
          expect(span.start).toBeGreaterThanOrEqual(0)
          expect(span.end).toBeGreaterThanOrEqual(span.start)
          expect(span.end).toBeLessThanOrEqual(yaml.length)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
