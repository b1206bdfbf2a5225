/* oxlint-disable typescript/no-extraneous-class -- objects of plain data, as other readers make them */
import { bytesOf } from '../parts.mjs'
import { randomIntegers } from '../random.mjs'

/** @param {number} length about how many bytes there are */
function bytes(length) {
  const random = randomIntegers(2)
  const out = new Uint8Array(length + 300)
  const view = new DataView(out.buffer)
  let at = 0
  while (at < length) {
    const tag = 1 + random(3)
    const size = 20 + random(181)
    out[at] = tag
    view.setUint32(at + 1, size, true)
    for (let i = 0; i < size; i++) out[at + 5 + i] = random(256)
    if (tag === 2) out[at + 5] = random(9)
    at += 5 + size
  }
  return out.slice(0, at)
}

class Root {
  /** @type {Chunk[]} */
  chunks = []
}

class Chunk {
  /** @param {number} tag @param {number} lenBody @param {Pair | Series | Uint8Array} body */
  constructor(tag, lenBody, body) {
    this.tag = tag
    this.lenBody = lenBody
    this.body = body
  }
}

class Pair {
  /** @param {DataView} view @param {Uint8Array<ArrayBuffer>} source @param {number} at @param {number} end */
  constructor(view, source, at, end) {
    this.first = view.getUint32(at, true)
    this.second = view.getUint32(at + 4, true)
    this.rest = bytesOf(source, at + 8, end)
  }
}

class Series {
  /** @param {DataView} view @param {Uint8Array<ArrayBuffer>} source @param {number} at @param {number} end */
  constructor(view, source, at, end) {
    this.lenValues = view.getUint8(at)
    /** @type {number[]} */
    this.values = []
    let place = at + 1
    for (let i = 0; i < this.lenValues; i++, place += 2) this.values.push(view.getUint16(place, true))
    this.rest = bytesOf(source, place, end)
  }
}

/** @type {import('../workload.d.ts').Workload} */
export const workload = {
  id: 'chunks',
  title: 'W2 chunks with a length and a tag',
  spec: new URL('spec.ksy', import.meta.url),
  small: () => bytes(4000),
  whole: () => bytes(16_000_000),
  checksum({ chunks }) {
    let sum = chunks.length
    for (const { tag, lenBody, body } of chunks) {
      sum += tag + lenBody
      if (tag === 1) sum += body.first + body.second + body.rest.length
      else if (tag === 2) for (const value of body.values) sum += value
      else sum += body.length
    }
    return sum
  },
  hand: {
    read(source) {
      const view = new DataView(source.buffer, source.byteOffset, source.byteLength)
      const root = new Root()
      for (let at = 0; at < source.length;) {
        const tag = view.getUint8(at)
        const length = view.getUint32(at + 1, true)
        const start = at + 5
        at = start + length
        const body =
          tag === 1
            ? new Pair(view, source, start, at)
            : tag === 2
              ? new Series(view, source, start, at)
              : bytesOf(source, start, at)
        root.chunks.push(new Chunk(tag, length, body))
      }
      return root
    },
    write({ chunks }) {
      let length = 0
      for (const chunk of chunks) length += 5 + chunk.lenBody
      const out = new Uint8Array(length)
      const view = new DataView(out.buffer)
      let at = 0
      for (const { tag, lenBody, body } of chunks) {
        out[at] = tag
        view.setUint32(at + 1, lenBody, true)
        at += 5
        if (tag === 1) {
          view.setUint32(at, body.first, true)
          view.setUint32(at + 4, body.second, true)
          out.set(body.rest, at + 8)
        } else if (tag === 2) {
          out[at] = body.lenValues
          let place = at + 1
          for (const value of body.values) {
            view.setUint16(place, value, true)
            place += 2
          }
          out.set(body.rest, place)
        } else out.set(body, at)
        at += lenBody
      }
      return out
    },
  },
  libraries: {
    'binary-parser': () => import('./binary-parser.mjs'),
    restructure: () => import('./restructure.mjs'),
  },
}
