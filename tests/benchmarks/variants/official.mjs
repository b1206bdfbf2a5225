import { createRequire } from 'node:module'
import { loadOfficial } from '../../conformance/official/load-official.mjs'
import { specPath } from './spec-path.mjs'

const KaitaiStream = createRequire(import.meta.url)('kaitai-struct/KaitaiStream')

/** @type {import('./variant.d.ts').LoadVariant} */
export async function load({ spec }, gallery) {
  const Class = await loadOfficial(specPath(spec, gallery), [gallery])
  return { read: (bytes) => new Class(new KaitaiStream(bytes.buffer), null, null) }
}
