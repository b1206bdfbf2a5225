const underscore = 0x5f

/** Puts an underscore before and after the bytes; what the suite's specs call `custom_fx_no_args`. */
export default class CustomFxNoArgs {
  /** @param {Uint8Array} bytes */
  decode(bytes) {
    return Uint8Array.of(underscore, ...bytes, underscore)
  }

  /** @param {Uint8Array} bytes */
  encode(bytes) {
    if (bytes.length < 2 || bytes[0] !== underscore || bytes.at(-1) !== underscore) {
      throw new RangeError('expected an underscore at both ends')
    }
    return bytes.slice(1, -1)
  }
}
