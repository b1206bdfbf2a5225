/* oxlint-disable typescript/no-extraneous-class -- objects of plain data, as other readers make them */
import { randomIntegers } from '../random.mjs'

const size = 36

/** @param {number} count */
function bytes(count) {
  const random = randomIntegers(1)
  const out = new Uint8Array(4 + count * size)
  const view = new DataView(out.buffer)
  view.setUint32(0, count, true)
  for (let at = 4; at < out.length; at += size) {
    view.setUint32(at, random(2 ** 32), true)
    view.setUint16(at + 4, random(65536), true)
    out[at + 6] = random(256)
    view.setInt8(at + 7, random(256) - 128)
    view.setFloat64(at + 8, random(180) - 90, true)
    view.setFloat64(at + 16, random(360) / 7, true)
    view.setFloat32(at + 24, random(9000), true)
    view.setBigUint64(at + 28, BigInt(random(2 ** 40)), true)
  }
  return out
}

class Root {
  numRecords = 0
  /** @type {Record[]} */
  records = []
}

class Record {
  /** @param {DataView} view @param {number} at */
  constructor(view, at) {
    this.id = view.getUint32(at, true)
    this.kind = view.getUint16(at + 4, true)
    this.flags = view.getUint8(at + 6)
    this.delta = view.getInt8(at + 7)
    this.latitude = view.getFloat64(at + 8, true)
    this.longitude = view.getFloat64(at + 16, true)
    this.height = view.getFloat32(at + 24, true)
    this.time = view.getBigUint64(at + 28, true)
  }
}

/** @type {import('../workload.d.ts').Workload} */
export const workload = {
  id: 'records',
  title: 'W1 200k records of eight numbers',
  spec: new URL('spec.ksy', import.meta.url),
  small: () => bytes(113),
  whole: () => bytes(200_000),
  checksum({ records }) {
    let sum = records.length
    for (const { id, kind, flags, delta, latitude, longitude, height, time } of records)
      sum = (sum + id + kind + flags + delta + latitude + longitude + height + Number(time)) % 2 ** 45
    return sum
  },
  hand: {
    read(source) {
      const view = new DataView(source.buffer, source.byteOffset, source.byteLength)
      const root = new Root()
      root.numRecords = view.getUint32(0, true)
      for (let i = 0, at = 4; i < root.numRecords; i++, at += size) root.records.push(new Record(view, at))
      return root
    },
    write({ numRecords, records }) {
      const out = new Uint8Array(4 + records.length * size)
      const view = new DataView(out.buffer)
      view.setUint32(0, numRecords, true)
      let at = 4
      for (const record of records) {
        view.setUint32(at, record.id, true)
        view.setUint16(at + 4, record.kind, true)
        view.setUint8(at + 6, record.flags)
        view.setInt8(at + 7, record.delta)
        view.setFloat64(at + 8, record.latitude, true)
        view.setFloat64(at + 16, record.longitude, true)
        view.setFloat32(at + 24, record.height, true)
        view.setBigUint64(at + 28, record.time, true)
        at += size
      }
      return out
    },
  },
  libraries: {
    'binary-parser': () => import('./binary-parser.mjs'),
    restructure: () => import('./restructure.mjs'),
  },
}
