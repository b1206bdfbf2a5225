import * as r from 'restructure'

// There are no substreams, so that what is left of a body has to be worked out.
const pair = new r.Struct({
  first: r.uint32le,
  second: r.uint32le,
  rest: new r.Buffer(({ parent }) => parent.lenBody - 8),
})

const series = new r.Struct({
  lenValues: r.uint8,
  values: new r.Array(r.uint16le, 'lenValues'),
  rest: new r.Buffer(({ parent, lenValues }) => parent.lenBody - 1 - lenValues * 2),
})

const raw = new r.Buffer('lenBody')

/** Its own structs with versions have no place for bytes. @type {import('restructure').Type} */
const body = {
  decode: (stream, parent) => typeOf(parent.tag).decode(stream, parent),
  size: (value, parent) => typeOf(parent.val.tag).size(value, parent),
  encode: (stream, value, parent) => typeOf(parent.val.tag).encode(stream, value, parent),
}

/** @param {number} tag */
function typeOf(tag) {
  return tag === 1 ? pair : tag === 2 ? series : raw
}

const chunk = new r.Struct({ tag: r.uint8, lenBody: r.uint32le, body })

const root = new r.Struct({ chunks: new r.Array(chunk) })

/** @type {import('../workload.d.ts').Codec} */
export const codec = { read: (bytes) => root.fromBuffer(bytes), write: (tree) => root.toBuffer(tree) }
