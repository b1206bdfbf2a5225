import { KaitaiStream } from 'unplugin-ksy/runtime'

/**
 * Whether writing puts two different things at one place.
 *
 * @param {() => unknown} write
 */
export function writesTwice(write) {
  /** @type {Map<object, Map<number, { value: number, isBits: boolean }>>} */
  const storages = new Map()
  let found = false
  const restore = wrapMethods((stream, start, end, isBits) => {
    const storage = stream._storage
    const known = storages.get(storage) ?? new Map()
    storages.set(storage, known)
    for (let at = start; at < end; at++) {
      const value = storage.bytes[at]
      const before = known.get(at)
      if (before !== undefined && before.value !== value && !(before.isBits && isBits)) found = true
      known.set(at, { value, isBits })
    }
  })
  try {
    write()
  } catch {
    // Whatever it is, it is not for this to tell.
  } finally {
    restore()
  }
  return found
}

/**
 * @param {(stream: any, start: number, end: number, isBits: boolean) => void} note
 * @returns {() => void}
 */
function wrapMethods(note) {
  /** @type {(() => void)[]} */
  const undo = []
  for (
    let prototype = KaitaiStream.prototype;
    prototype !== Object.prototype;
    prototype = Object.getPrototypeOf(prototype)
  ) {
    for (const name of Object.getOwnPropertyNames(prototype)) {
      const method = Object.getOwnPropertyDescriptor(prototype, name)?.value
      if (!/^write[BFSU]/.test(name) || typeof method !== 'function') continue
      const isBits = name.startsWith('writeBits')
      Reflect.set(prototype, name, function (/** @type {unknown[]} */ ...args) {
        // @ts-expect-error -- a method
        const start = isBits && this._bitsLeft > 0 ? this._position - 1 : this._position
        // @ts-expect-error -- a method
        const result = method.apply(this, args)
        // @ts-expect-error -- a method
        note(this, start, this._position, isBits)
        return result
      })
      undo.push(() => Reflect.set(prototype, name, method))
    }
  }
  return () => undo.forEach((one) => one())
}
