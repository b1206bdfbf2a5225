import * as r from 'restructure'

const text = new r.Struct({ lenValue: r.uint16le, value: new r.String('lenValue', 'utf8') })

const root = new r.Struct({ texts: new r.Array(text) })

/** @type {import('../workload.d.ts').Codec} */
export const codec = { read: (bytes) => root.fromBuffer(bytes), write: (tree) => root.toBuffer(tree) }
