import { Parser } from 'binary-parser'

const text = new Parser().uint16le('lenValue').string('value', { length: 'lenValue', encoding: 'utf8' })

const root = new Parser().array('texts', { type: text, readUntil: 'eof' })

/** @type {import('../workload.d.ts').Codec} */
export const codec = { read: (bytes) => root.parse(bytes) }
