import * as r from 'restructure'

const root = new r.Struct({ strings: new r.Array(new r.String(null, 'utf8')) })

/** @type {import('../workload.d.ts').Codec} */
export const codec = { read: (bytes) => root.fromBuffer(bytes), write: (tree) => root.toBuffer(tree) }
