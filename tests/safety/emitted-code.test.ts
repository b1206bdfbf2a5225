import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from '@unplugin-ksy/compiler'
import { transformSync } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { findSuite } from '../conformance/suite.mjs'

const suite = findSuite()
/** Whatever makes code of text, in a file that has no comments any more. */
const DYNAMIC = /\beval\s*\(|\bFunction\s*\(|\bimport\s*\(|\bsetTimeout\b|\bsetInterval\b|\.constructor\s*\(/

function withoutComments(code: string): string {
  return transformSync(code, { loader: 'js', legalComments: 'none' }).code
}

function filesIn(folder: string, extension: string): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return paths.filter((path) => path.endsWith(extension)).map((path) => join(folder, path))
}

function compiled(text: string): { code: string; declarations: string } {
  const host = { read: () => text, resolve: () => ({ tried: [] }), resolveCode: () => ({ tried: [] }) }
  const { code, declarations, problems } = compile('a.ksy', host)
  if (code === undefined || declarations === undefined) throw new Error(problems[0]?.message)
  return { code, declarations }
}

describe('no code is made at run time', () => {
  test('what is looked for is found', () => {
    for (const code of ['eval("1")', 'new Function("1")', 'import(x)', 'x.constructor("1")']) {
      expect(withoutComments(code)).toMatch(DYNAMIC)
    }
  })

  test.each(['runtime', 'compiler'])('by the %s', (name) => {
    const files = filesIn(fileURLToPath(new URL(`../../packages/${name}/dist`, import.meta.url)), '.js')
    expect(files.length).toBeGreaterThan(100)
    expect(files.filter((path) => DYNAMIC.test(withoutComments(readFileSync(path, 'utf8'))))).toEqual([])
  })

  test.skipIf(suite === undefined)('by the code of any format of the gallery', () => {
    let count = 0
    for (const path of filesIn(suite?.gallery ?? '', '.ksy')) {
      const host = {
        read: (file: string) => readFileSync(file, 'utf8'),
        resolve: (name: string, importer: string) => {
          const base = name.startsWith('/') ? (suite?.gallery ?? '') : join(importer, '..')
          return { path: join(base, `${name}.ksy`), specifier: `./${name}.ksy` }
        },
        resolveCode: () => ({ specifier: './code.js' }),
      }
      const { code } = compile(path, host)
      if (code === undefined) continue
      count++
      expect(withoutComments(code), path).not.toMatch(DYNAMIC)
    }
    expect(count).toBeGreaterThan(150)
  })
})

/** What would run if it got out of a string, a template, a comment or a script element. */
const ESCAPES = [
  '*/ globalThis.escaped = 1 /*',
  "'; globalThis.escaped = 1; '",
  '"; globalThis.escaped = 1; "',
  '`; globalThis.escaped = 1; `',
  '${globalThis.escaped = 1}',
  "\\'; globalThis.escaped = 1; //",
  '\\',
  '\nglobalThis.escaped = 1\n',
  '\r\u2028globalThis.escaped = 1\u2029',
  '</script><script>globalThis.escaped = 1</script>',
  '//# sourceMappingURL=data:,x',
]

test.each(ESCAPES)('%j stays in its string or its comment', async (text) => {
  const quoted = JSON.stringify(text)
  const bytes = JSON.stringify(Array.from(new TextEncoder().encode(text)))
  const { code, declarations } = compiled(`meta:
  id: a
  title: ${quoted}
  license: ${quoted}
doc: ${quoted}
doc-ref: ${quoted}
seq:
  - id: magic
    contents: ${bytes}
    doc: ${quoted}
    doc-ref: ${quoted}
instances:
  text:
    value: ${JSON.stringify(JSON.stringify(text).replaceAll('#{', '# {'))}
    doc: ${quoted}
enums:
  e:
    1:
      id: one
      doc: ${quoted}
`)
  const statements = (source: string): string => transformSync(source, { loader: 'ts', minify: true }).code
  // Outside of its strings, nothing of the text is left in the code, whose comments esbuild drops.
  const bare = statements(code).replaceAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`/gs, '')
  expect(bare).not.toContain('escaped')
  expect(statements(declarations)).not.toContain('escaped')
})
