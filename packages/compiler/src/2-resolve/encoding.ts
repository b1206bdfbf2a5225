import { encodingAlias, unknownEncoding } from '../diagnostics/messages/types.js'
import { suggest } from '../diagnostics/suggest.js'
import type { Message } from '../diagnostics/message.js'
import type { EncodingName } from './model.js'

export interface Encoding {
  readonly name: EncodingName
  /** Bytes of one code unit, which is what a `strz` is ended with. */
  readonly unitSize: 1 | 2 | 4
}

const encodings: readonly Encoding[] = [
  { name: 'ASCII', unitSize: 1 },
  { name: 'UTF-8', unitSize: 1 },
  { name: 'UTF-16LE', unitSize: 2 },
  { name: 'UTF-16BE', unitSize: 2 },
  { name: 'UTF-32LE', unitSize: 4 },
  { name: 'UTF-32BE', unitSize: 4 },
  { name: 'ISO-8859-1', unitSize: 1 },
]

/** Other spellings in use, in upper case without punctuation. */
const aliases: Readonly<Record<string, EncodingName>> = {
  USASCII: 'ASCII',
  LATIN1: 'ISO-8859-1',
}

/** The encoding that a spec names. Other spellings are understood, with a warning that names the canonical one. */
export function resolveEncoding(written: string, report: (message: Message) => void): Encoding {
  const exact = encodings.find((encoding) => encoding.name === written)
  if (exact !== undefined) return exact
  const plain = simplify(written)
  const alias = Object.hasOwn(aliases, plain) ? aliases[plain] : undefined
  const known = encodings.find((encoding) => encoding.name === alias || simplify(encoding.name) === plain)
  if (known !== undefined) {
    report(encodingAlias(written, known.name))
    return known
  }
  const names = encodings.map((encoding) => encoding.name)
  report(unknownEncoding(written, suggest(written, names)))
  return { name: 'UTF-8', unitSize: 1 }
}

function simplify(name: string): string {
  return name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
}
