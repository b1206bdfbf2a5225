/** Numbers of either size and byte order, as the first bytes of the file say. */
export class Reader {
  /** @param {Uint8Array<ArrayBuffer>} source */
  constructor(source) {
    this.source = source
    this.view = new DataView(source.buffer, source.byteOffset, source.byteLength)
    this.is64 = source[4] === 2
    this.isLittle = source[5] === 1
    this.wordSize = this.is64 ? 8 : 4
  }

  /** @param {number} at */
  u2(at) {
    return this.view.getUint16(at, this.isLittle)
  }

  /** @param {number} at */
  u4(at) {
    return this.view.getUint32(at, this.isLittle)
  }

  /** @param {number} at */
  word(at) {
    return this.is64 ? this.view.getBigUint64(at, this.isLittle) : this.view.getUint32(at, this.isLittle)
  }

  /** @param {number} at */
  signedWord(at) {
    return this.is64 ? this.view.getBigInt64(at, this.isLittle) : this.view.getInt32(at, this.isLittle)
  }
}
