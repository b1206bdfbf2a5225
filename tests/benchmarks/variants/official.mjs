import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { loadOfficial } from '../../conformance/official/load-official.mjs'

const KaitaiStream = createRequire(import.meta.url)('kaitai-struct/KaitaiStream')

/** @type {import('./variant.d.ts').LoadVariant} */
export async function load({ spec }) {
  const Class = await loadOfficial(fileURLToPath(spec), [])
  return { read: (bytes) => new Class(new KaitaiStream(bytes.buffer), null, null), write: undefined }
}
