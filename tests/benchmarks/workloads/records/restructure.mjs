import * as r from 'restructure'

/** There is no integer of 64 bits; one may bring types of one's own. @type {import('restructure').Type} */
const uint64le = {
  decode(stream) {
    stream.pos += 8
    return stream.view.getBigUint64(stream.pos - 8, true)
  },
  size: () => 8,
  encode(stream, value) {
    stream.view.setBigUint64(stream.pos, /** @type {bigint} */ (value), true)
    stream.pos += 8
  },
}

const record = new r.Struct({
  id: r.uint32le,
  kind: r.uint16le,
  flags: r.uint8,
  delta: r.int8,
  latitude: r.doublele,
  longitude: r.doublele,
  height: r.floatle,
  time: uint64le,
})

const root = new r.Struct({ numRecords: r.uint32le, records: new r.Array(record, 'numRecords') })

/** @type {import('../workload.d.ts').Codec} */
export const codec = { read: (bytes) => root.fromBuffer(bytes), write: (tree) => root.toBuffer(tree) }
