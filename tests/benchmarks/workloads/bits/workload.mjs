/* oxlint-disable typescript/no-extraneous-class -- objects of plain data, as other readers make them */
import { randomIntegers } from '../random.mjs'

/** @param {number} count */
function bytes(count) {
  const random = randomIntegers(5)
  return Uint8Array.from({ length: count * 4 }, () => random(256))
}

class Root {
  /** @type {Record[]} */
  records = []
}

class Record {
  /** @param {number} bits */
  constructor(bits) {
    this.flag = bits < 0
    this.kind = (bits >>> 28) & 7
    this.number = (bits >>> 16) & 0xfff
    this.small = (bits >>> 11) & 31
    this.large = bits & 0x7ff
  }
}

/** @type {import('../workload.d.ts').Workload} */
export const workload = {
  id: 'bits',
  title: 'W4 500k records of bits',
  spec: new URL('spec.ksy', import.meta.url),
  small: () => bytes(1000),
  whole: () => bytes(500_000),
  checksum({ records }) {
    let sum = records.length
    for (const { flag, kind, number, small, large } of records)
      sum += (flag ? 1 : 0) + kind + number + small + large
    return sum
  },
  hand: {
    read(source) {
      const view = new DataView(source.buffer, source.byteOffset, source.byteLength)
      const root = new Root()
      for (let at = 0; at < source.length; at += 4) root.records.push(new Record(view.getInt32(at)))
      return root
    },
    write({ records }) {
      const out = new Uint8Array(records.length * 4)
      const view = new DataView(out.buffer)
      let at = 0
      for (const { flag, kind, number, small, large } of records) {
        view.setInt32(at, ((flag ? 1 : 0) << 31) | (kind << 28) | (number << 16) | (small << 11) | large)
        at += 4
      }
      return out
    },
  },
  // restructure has flags, but no integers of some bits.
  libraries: { 'binary-parser': () => import('./binary-parser.mjs') },
}
