/* oxlint-disable typescript/no-extraneous-class -- objects of plain data, as other readers make them */
import { randomIntegers } from '../random.mjs'
import { putText, textOf } from '../parts.mjs'

/** @param {number} count */
function bytes(count) {
  const random = randomIntegers(4)
  const out = []
  for (let i = 0; i < count; i++) {
    const length = 12 + random(13)
    out.push(length, 0)
    for (let j = 0; j < length; j++) out.push(97 + random(26))
  }
  return Uint8Array.from(out)
}

class Root {
  /** @type {Text[]} */
  texts = []
}

class Text {
  /** @param {number} lenValue @param {string} value */
  constructor(lenValue, value) {
    this.lenValue = lenValue
    this.value = value
  }
}

/** @type {import('../workload.d.ts').Workload} */
export const workload = {
  id: 'prefixed-strings',
  title: 'W3b 300k strings with their length',
  spec: new URL('spec.ksy', import.meta.url),
  small: () => bytes(200),
  whole: () => bytes(300_000),
  checksum({ texts }) {
    let sum = texts.length
    for (const { lenValue, value } of texts) sum += lenValue + value.charCodeAt(lenValue >> 1)
    return sum
  },
  hand: {
    read(source) {
      const root = new Root()
      for (let at = 0; at < source.length;) {
        const length = (source[at] ?? 0) | ((source[at + 1] ?? 0) << 8)
        root.texts.push(new Text(length, textOf(source, at + 2, at + 2 + length)))
        at += 2 + length
      }
      return root
    },
    write({ texts }) {
      let length = 0
      for (const { lenValue } of texts) length += 2 + lenValue
      const out = new Uint8Array(length)
      let at = 0
      for (const { lenValue, value } of texts) {
        out[at] = lenValue & 255
        out[at + 1] = lenValue >> 8
        at = putText(out, at + 2, value)
      }
      return out
    },
  },
  libraries: {
    'binary-parser': () => import('./binary-parser.mjs'),
    restructure: () => import('./restructure.mjs'),
  },
}
