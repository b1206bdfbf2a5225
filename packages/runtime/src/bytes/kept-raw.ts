import { Stamp } from '../struct/stamp.js'

/**
 * The bytes that a value was read from, kept where writing the value anew would give others: what a compressor made, or
 * what stands behind a terminator. They are in a private field of the array that was made of them, where nothing that
 * looks at the data sees them, and go with it wherever it is moved.
 */
class KeptRaw extends Stamp {
  #raw: Uint8Array | undefined

  constructor(value: object, raw: Uint8Array) {
    super(value)
    this.#raw = raw
  }

  static of(value: object): Uint8Array | undefined {
    return #raw in value ? value.#raw : undefined
  }

  static set(value: object, raw: Uint8Array | undefined): void {
    if (#raw in value) value.#raw = raw
    else if (raw !== undefined) new KeptRaw(value, raw)
  }
}

/** The same for texts, which can hold nothing: in a private field of the object that they are properties of. */
class KeptForTexts extends Stamp {
  readonly #raw = new Map<string, Uint8Array>()

  static of(object: object): Map<string, Uint8Array> | undefined {
    return #raw in object ? object.#raw : undefined
  }
}

/** Notes that `value` was made of `raw`. @returns `value` */
export function keepRaw<Value extends object>(value: Value, raw: Uint8Array | undefined): Value {
  KeptRaw.set(value, raw)
  return value
}

/** What `keepRaw` noted. It may be of no use any more, since the value can have been changed: compare it. */
export function keptRaw(value: object): Uint8Array | undefined {
  return KeptRaw.of(value)
}

/**
 * Notes in `object` what is noted in the bytes of a text.
 *
 * @param index of the element, where the property is an array
 * @returns `bytes`
 */
export function keepForText(bytes: Uint8Array, object: object, property: string, index = -1): Uint8Array {
  const raw = keptRaw(bytes)
  if (raw !== undefined && KeptForTexts.of(object) === undefined) new KeptForTexts(object)
  const texts = KeptForTexts.of(object)
  if (raw === undefined) texts?.delete(keyOf(property, index))
  else texts?.set(keyOf(property, index), raw)
  return bytes
}

/** Gives the bytes that a text was encoded to what `keepForText` noted. @returns `bytes` */
export function keptForText(bytes: Uint8Array, object: object, property: string, index = -1): Uint8Array {
  return keepRaw(bytes, KeptForTexts.of(object)?.get(keyOf(property, index)))
}

function keyOf(property: string, index: number): string {
  return index < 0 ? property : `${property}[${index}]`
}
