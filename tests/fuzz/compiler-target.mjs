import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile } from '@unplugin-ksy/compiler'
import { createHost } from '../conformance/modules/host.mjs'
import { filesIn } from '../conformance/suite.mjs'
import { Findings } from './findings.mjs'
import { Random, seedFrom } from '../conformance/properties/random.mjs'

/**
 * Compiles specs that are nearly right. Only problems may come out.
 *
 * @param {import('../conformance/types.d.ts').Suite} suite
 * @param {number} inputs
 * @param {number} seed
 * @param {(bytes: Uint8Array, edits: number) => void} note
 * @returns {import('./types.d.ts').FormatReport}
 */
export function fuzzCompiler(suite, inputs, seed, note) {
  const random = new Random(seedFrom('compiler', seed))
  const specs = [suite.gallery, suite.formats]
    .flatMap((folder) => filesIn(folder, '.ksy').map((id) => join(folder, `${id}.ksy`)))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
    .filter(({ text }) => text.length < 20_000)
  const words = [...new Set(specs.flatMap(({ text }) => text.match(/[\w-]+|[^\s\w]+/g) ?? []))]
  const host = createHost({
    importPaths: suite.importPaths,
    fileOf: (path) => `${path}.mjs`,
    onOpaque: () => {},
  })
  const findings = new Findings()
  let accepted = 0
  const start = performance.now()
  for (let count = 0; count < inputs; count++) {
    const { path, text } = random.pick(specs)
    const changed = mutateText(text, words, random)
    const bytes = new TextEncoder().encode(changed)
    note(bytes, 0)
    findings.run({ id: path, bytes, edits: 0 }, () => {
      const { code } = compile(path, { ...host, read: (file) => (file === path ? changed : host.read(file)) })
      if (code !== undefined) accepted++
    })
  }
  const { slowest, all } = findings
  return {
    id: 'compiler',
    inputs,
    ms: performance.now() - start,
    slowest,
    accepted,
    branches: 0,
    cover: [],
    findings: all,
  }
}

/**
 * @param {string} text
 * @param {readonly string[]} words of all specs
 * @param {Random} random
 */
function mutateText(text, words, random) {
  let lines = text.split('\n')
  for (let count = 1 << random.integer(0, 2); count > 0; count--) {
    const at = random.integer(0, lines.length - 1)
    const line = lines[at] ?? ''
    const parts = line.match(/\s+|[\w-]+|[^\s\w]+/g) ?? ['']
    const part = random.integer(0, parts.length - 1)
    switch (random.integer(0, 9)) {
      case 0:
        lines.splice(at, 1)
        break
      case 1:
        lines.splice(at, 0, random.pick(lines))
        break
      case 2:
        lines[at] = `${' '.repeat(random.integer(0, 8))}${line.trimStart()}`
        break
      case 3:
        lines = lines.slice(0, at)
        if (lines.length === 0) lines = ['']
        break
      case 4:
        parts.splice(part, 1)
        lines[at] = parts.join('')
        break
      case 5:
        lines[at] =
          line.slice(0, random.integer(0, line.length)) +
          String.fromCharCode(random.integer(1, 0x2100)) +
          line.slice(part)
        break
      case 6:
        parts.splice(part, 0, parts[random.integer(0, parts.length - 1)] ?? '')
        lines[at] = parts.join('')
        break
      default:
        parts[part] = random.pick(words)
        lines[at] = parts.join('')
    }
  }
  return lines.join('\n')
}
