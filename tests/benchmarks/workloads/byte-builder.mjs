/** Puts a file together, of which only the generators of the workloads know the form. */
export class ByteBuilder {
  #bytes = new Uint8Array(1 << 16)
  #view = new DataView(this.#bytes.buffer)
  #length = 0
  #littleEndian

  /** @param {'le' | 'be'} endian */
  constructor(endian) {
    this.#littleEndian = endian === 'le'
  }

  get length() {
    return this.#length
  }

  /** @param {...number} values */
  u1(...values) {
    let at = this.#reserve(values.length)
    for (const value of values) {
      this.#view.setUint8(at, value)
      at += 1
    }
    return this
  }

  /** @param {...number} values */
  u2(...values) {
    let at = this.#reserve(values.length * 2)
    for (const value of values) {
      this.#view.setUint16(at, value, this.#littleEndian)
      at += 2
    }
    return this
  }

  /** @param {...number} values */
  u4(...values) {
    let at = this.#reserve(values.length * 4)
    for (const value of values) {
      this.#view.setUint32(at, value, this.#littleEndian)
      at += 4
    }
    return this
  }

  /** @param {...number} values */
  u8(...values) {
    let at = this.#reserve(values.length * 8)
    for (const value of values) {
      this.#view.setBigUint64(at, BigInt(value), this.#littleEndian)
      at += 8
    }
    return this
  }

  /** @param {Uint8Array} bytes */
  bytes(bytes) {
    const at = this.#reserve(bytes.length)
    this.#bytes.set(bytes, at)
    return this
  }

  /** @param {string} text in ASCII */
  text(text) {
    return this.bytes(new TextEncoder().encode(text))
  }

  /** @returns {Uint8Array<ArrayBuffer>} with a buffer of its own */
  build() {
    return this.#bytes.slice(0, this.#length)
  }

  /** @param {number} length */
  #reserve(length) {
    const at = this.#length
    this.#length += length
    if (this.#length > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#length, this.#bytes.length * 2))
      larger.set(this.#bytes)
      this.#bytes = larger
      this.#view = new DataView(larger.buffer)
    }
    return at
  }
}
