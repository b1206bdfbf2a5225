import { randomIntegers } from '../random.mjs'
import { putText, textOf } from '../parts.mjs'

/** @param {number} count */
function bytes(count) {
  const random = randomIntegers(3)
  const out = []
  for (let i = 0; i < count; i++) {
    const length = 12 + random(13)
    for (let j = 0; j < length; j++) out.push(97 + random(26))
    out.push(0)
  }
  return Uint8Array.from(out)
}

class Root {
  /** @type {string[]} */
  strings = []
}

/** @type {import('../workload.d.ts').Workload} */
export const workload = {
  id: 'strings',
  title: 'W3 300k strings that end with a zero',
  spec: new URL('spec.ksy', import.meta.url),
  small: () => bytes(210),
  whole: () => bytes(300_000),
  checksum({ strings }) {
    let sum = strings.length
    for (const text of strings) sum += text.length + text.charCodeAt(text.length >> 1)
    return sum
  },
  hand: {
    read(source) {
      const root = new Root()
      for (let at = 0; at < source.length;) {
        const end = source.indexOf(0, at)
        root.strings.push(textOf(source, at, end))
        at = end + 1
      }
      return root
    },
    write({ strings }) {
      let length = strings.length
      for (const text of strings) length += Buffer.byteLength(text)
      const out = new Uint8Array(length)
      let at = 0
      for (const text of strings) at = putText(out, at, text) + 1
      return out
    },
  },
  libraries: {
    'binary-parser': () => import('./binary-parser.mjs'),
    restructure: () => import('./restructure.mjs'),
  },
}
