/** Adds a key to every byte, or subtracts it; what the suite's specs call `my_custom_fx`. */
export default class MyCustomFx {
  /** @type {number} */
  #key

  /**
   * @param {number} key
   * @param {boolean} flag
   * @param {Uint8Array} someBytes
   */
  constructor(key, flag, someBytes) {
    if (!(someBytes instanceof Uint8Array)) throw new TypeError('the third argument must be bytes')
    this.#key = flag ? key : -key
  }

  /** @param {Uint8Array} bytes */
  decode(bytes) {
    return bytes.map((byte) => byte + this.#key)
  }

  /** @param {Uint8Array} bytes */
  encode(bytes) {
    return bytes.map((byte) => byte - this.#key)
  }
}
