import { Parser } from 'binary-parser'

// An array has numbers or objects in it, and nothing else.
const text = new Parser().string('text', { zeroTerminated: true, encoding: 'utf8' })

const root = new Parser().array('strings', {
  type: text,
  readUntil: 'eof',
  formatter: (/** @type {readonly { readonly text: string }[]} */ texts) => texts.map((one) => one.text),
})

/** @type {import('../workload.d.ts').Codec} */
export const codec = { read: (bytes) => root.parse(bytes) }
