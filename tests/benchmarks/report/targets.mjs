/**
 * What our code is to reach: at least so many times as good as the official one, and at most so many times the cost of code
 * by hand.
 *
 * @typedef {{ readonly official?: number, readonly hand?: number }} Target
 */

const format = { official: 2.2, hand: 1.3 }

/** By workload and measure. @type {Readonly<Record<string, Readonly<Record<string, Target>>>>} */
const targets = {
  records: {
    small: { official: 1.8, hand: 1.15 },
    kept: { official: 1.1, hand: 1.15 },
    write: { hand: 1.25 },
  },
  chunks: {
    small: { official: 3, hand: 1.3 },
    kept: { official: 1.8, hand: 1.3 },
    heap: { official: 1.5, hand: 1.2 },
    write: { hand: 1.25 },
  },
  strings: {
    small: { official: 3, hand: 1.2 },
    kept: { official: 2, hand: 1.2 },
    write: { hand: 1 },
  },
  'prefixed-strings': {
    small: { official: 3, hand: 1.2 },
    kept: { official: 2, hand: 1.2 },
    write: { hand: 1 },
  },
  bits: {
    small: { official: 6, hand: 1.2 },
    kept: { official: 2.5, hand: 1.2 },
    write: { hand: 1.25 },
  },
  zip: { small: format, kept: format, heap: { official: 1.5, hand: 1.2 } },
  pcap: { small: format, kept: format, heap: { official: 1.5, hand: 1.2 } },
  png: { small: format, kept: format },
  gif: { small: { official: 3, hand: 1 }, kept: { official: 3, hand: 1 } },
  elf: { small: format, kept: format },
  compile: {
    'gif.ksy, cold': { official: 3 },
    'gallery, warm': { official: 2 },
    'gallery, first pass': { official: 3 },
  },
  bundle: { 'gif, read-write': { official: 1 }, 'gif, read': { official: 1.6 } },
}

/**
 * @param {import('../run/task.d.ts').Row} row
 * @returns {Target}
 */
export function targetOf({ workload, measure }) {
  return targets[workload]?.[measure] ?? {}
}
