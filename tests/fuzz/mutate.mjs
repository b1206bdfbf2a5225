/** @typedef {import('../conformance/properties/random.mjs').Random} Random */

/** In bytes: larger inputs take longer, and reach little more. */
const longest = 2048

const interesting = [
  0, 1, 2, 7, 8, 0x10, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0xffff, 0x10000, 0x7fffffff, 0xffffffff,
]

/**
 * Bytes that values of data may be compared with, from literals of the code.
 *
 * @param {readonly (number | bigint | string)[]} literals
 */
export function dictionaryOf(literals) {
  const text = new TextEncoder()
  return literals.flatMap((literal) => {
    if (typeof literal === 'string') return literal.length > 64 ? [] : [text.encode(literal)]
    const value = BigInt.asUintN(64, BigInt(Number.isInteger(Number(literal)) ? literal : 0))
    const sizes = value < 0x100n ? [1, 2, 4] : value < 0x10000n ? [2, 4] : value < 0x100000000n ? [4] : [8]
    return sizes.flatMap((size) => [integer(value, size, true), integer(value, size, false)])
  })
}

/**
 * @param {bigint} value
 * @param {number} size
 * @param {boolean} isLe
 */
function integer(value, size, isLe) {
  const bytes = new Uint8Array(size)
  for (let at = 0; at < size; at++)
    bytes[isLe ? at : size - 1 - at] = Number((value >> BigInt(8 * at)) & 0xffn)
  return bytes
}

/**
 * Another input that is like one there is.
 *
 * @param {Uint8Array} bytes
 * @param {readonly Uint8Array[]} corpus
 * @param {readonly Uint8Array[]} dictionary
 * @param {Random} random
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function mutate(bytes, corpus, dictionary, random) {
  let result = Uint8Array.from(bytes)
  for (let count = 1 << random.integer(0, 3); count > 0; count--) {
    const at = result.length === 0 ? 0 : random.integer(0, result.length - 1)
    switch (random.integer(0, 10)) {
      case 0:
        if (result.length > 0) result[at] = (result[at] ?? 0) ^ (1 << random.integer(0, 7))
        break
      case 1:
        if (result.length > 0) result[at] = random.word()
        break
      case 2:
      case 3: {
        const value = BigInt(random.pick(interesting)) + BigInt(random.integer(0, 2)) - 1n
        overwrite(
          result,
          at,
          integer(BigInt.asUintN(64, value), 1 << random.integer(0, 3), random.chance(0.5)),
        )
        break
      }
      case 4:
        if (result.length > 0) result[at] = (result[at] ?? 0) + random.integer(-9, 9)
        break
      case 5:
        result = spliced(result, at, random.integer(1, 16), new Uint8Array())
        break
      case 6:
        result = spliced(result, at, 0, result.subarray(at, at + random.integer(1, 64)))
        break
      case 7:
        result = spliced(
          result,
          at,
          0,
          Uint8Array.from({ length: random.integer(1, 16) }, () => random.word()),
        )
        break
      case 8:
        if (dictionary.length > 0) overwrite(result, at, random.pick(dictionary))
        break
      case 9: {
        const other = random.pick(corpus)
        const from = random.integer(0, other.length)
        result = spliced(
          result,
          at,
          random.integer(0, 64),
          other.subarray(from, from + random.integer(0, 256)),
        )
        break
      }
      default:
        if (random.chance(0.3)) result = result.slice(0, at)
        else if (dictionary.length > 0) result = spliced(result, at, 0, random.pick(dictionary))
    }
  }
  return result.length > longest ? result.slice(0, longest) : result
}

/**
 * @param {Uint8Array} bytes
 * @param {number} at
 * @param {Uint8Array} value
 */
function overwrite(bytes, at, value) {
  bytes.set(value.subarray(0, Math.max(0, bytes.length - at)), at)
}

/**
 * @param {Uint8Array} bytes
 * @param {number} at
 * @param {number} removed
 * @param {Uint8Array} added
 * @returns {Uint8Array<ArrayBuffer>}
 */
function spliced(bytes, at, removed, added) {
  const rest = bytes.subarray(at + removed)
  const result = new Uint8Array(at + added.length + rest.length)
  result.set(bytes.subarray(0, at))
  result.set(added, at)
  result.set(rest, at + added.length)
  return result
}
