import { Parser } from 'binary-parser'

const record = new Parser()
  .uint32le('id')
  .uint16le('kind')
  .uint8('flags')
  .int8('delta')
  .doublele('latitude')
  .doublele('longitude')
  .floatle('height')
  .uint64le('time')

const root = new Parser().uint32le('numRecords').array('records', { type: record, length: 'numRecords' })

/** @type {import('../workload.d.ts').Codec} */
export const codec = { read: (bytes) => root.parse(bytes) }
