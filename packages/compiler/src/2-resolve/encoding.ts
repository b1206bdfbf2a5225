import type { Message } from '../diagnostics/message.js'
import { encodingAlias, encodingNotCanonical, unknownEncoding } from '../diagnostics/messages/encoding.js'
import { suggest } from '../diagnostics/suggest.js'
import { encodingList, type ListedEncoding } from './encoding-list.js'
import type { EncodingModel } from './model.js'

const byPlainName: ReadonlyMap<string, ListedEncoding> = new Map(
  encodingList.flatMap((encoding) =>
    [simplify(encoding.name), ...encoding.aliases].map((name) => [name, encoding]),
  ),
)

/** What is often written without the byte order that it needs. */
const withoutByteOrder: ReadonlyMap<string, readonly string[]> = new Map([
  ['UTF16', ['UTF-16LE', 'UTF-16BE']],
  ['UCS2', ['UTF-16LE', 'UTF-16BE']],
  ['UTF32', ['UTF-32LE', 'UTF-32BE']],
  ['UCS4', ['UTF-32LE', 'UTF-32BE']],
])

/** The encoding that a spec names. Everything but the exact canonical name gets a warning, as Kaitai gives it. */
export function resolveEncoding(written: string, report: (message: Message) => void): EncodingModel {
  const known = byPlainName.get(simplify(written))
  if (known === undefined) {
    report(unknownEncoding(written, suggestions(written)))
    return { name: written, known: false, unitSize: 1 }
  }
  if (!known.canonical) report(encodingNotCanonical(written, known.name))
  else if (known.name !== written) report(encodingAlias(written, known.name))
  return known
}

function suggestions(written: string): readonly string[] {
  const ordered = withoutByteOrder.get(simplify(written))
  if (ordered !== undefined) return ordered
  const close = suggest(
    written,
    encodingList.map(({ name }) => name),
  )
  return close === undefined ? [] : [close]
}

/** Case and punctuation are what spellings differ in. */
function simplify(name: string): string {
  return name.toUpperCase().replaceAll(/[-_/. ]/g, '')
}
