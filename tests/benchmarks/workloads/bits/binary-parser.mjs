import { Parser } from 'binary-parser'

const record = new Parser().bit1('flag').bit3('kind').bit12('number').bit5('small').bit11('large')

const root = new Parser().array('records', { type: record, readUntil: 'eof' })

/** @type {import('../workload.d.ts').Codec} */
export const codec = { read: (bytes) => root.parse(bytes) }
