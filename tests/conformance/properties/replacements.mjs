/** Values that few properties can have. */
export const strangers = [
  ...[undefined, null, true, false, 0, 1, -1, 255, 256, 0.5, 2 ** 32, 2 ** 53, NaN, Infinity],
  ...[0n, -1n, 2n ** 64n, '', 'text', '\0', ';', '€\ud800', new Uint8Array(0), Uint8Array.of(1, 0, 0xff)],
  ...[[], [1], [undefined], {}, new Date(0), () => 1],
]

/**
 * What a value is not, but might be taken for.
 *
 * @param {unknown} value
 * @returns {readonly unknown[]}
 */
export function neighboursOf(value) {
  // Not `-value`: a negative zero is written as the zero that it equals.
  if (typeof value === 'number')
    return [value + 1, value - 1, 0 - value, value + 256, value * 2, String(value)]
  if (typeof value === 'bigint') return [value + 1n, value - 1n, -value, Number(value), value + 256n]
  if (typeof value === 'boolean') return [!value, Number(value)]
  if (typeof value === 'string') {
    return [
      `${value}a`,
      value.slice(1),
      `${value}\0`,
      `${value};`,
      `${value} `,
      `é${value}`,
      `${value.slice(1)}b`,
    ]
  }
  if (value instanceof Uint8Array) {
    const longer = [0, 1, 0x3b, 0xaa, 0xbb, 0xff].map((byte) => Uint8Array.of(...value, byte))
    return [
      ...longer,
      value.map((byte, at) => (at === 0 ? byte + 1 : byte)),
      value.map((byte, at) => (at === value.length - 1 ? 0 : byte)),
      value.slice(1),
      value.slice(0, -1),
      Array.from(value),
      new DataView(new ArrayBuffer(value.length)),
    ]
  }
  if (Array.isArray(value)) {
    return [
      [...value, value[0]],
      value.slice(1),
      value.toReversed(),
      Array(value.length),
      { ...value },
      new Set(value),
    ]
  }
  if (typeof value === 'object') return [{ ...value }, [value], undefined]
  return []
}
