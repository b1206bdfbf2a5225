import { Parser } from 'binary-parser'

// There are no substreams, so that what is left of a body has to be worked out.
const pair = new Parser()
  .uint32le('first')
  .uint32le('second')
  .buffer('rest', {
    length() {
      return this.$parent.lenBody - 8
    },
  })

const series = new Parser()
  .uint8('lenValues')
  .array('values', { type: 'uint16le', length: 'lenValues' })
  .buffer('rest', {
    length() {
      return this.$parent.lenBody - 1 - this.lenValues * 2
    },
  })

const chunk = new Parser()
  .uint8('tag')
  .uint32le('lenBody')
  .choice({
    tag: 'tag',
    choices: { 1: new Parser().nest('body', { type: pair }), 2: new Parser().nest('body', { type: series }) },
    defaultChoice: new Parser().buffer('body', { length: 'lenBody' }),
  })

const root = new Parser().useContextVars().array('chunks', { type: chunk, readUntil: 'eof' })

/** @type {import('../workload.d.ts').Codec} */
export const codec = { read: (bytes) => root.parse(bytes) }
