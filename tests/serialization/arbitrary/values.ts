import fc from 'fast-check'

export const u1: fc.Arbitrary<number> = fc.integer({ min: 0, max: 0xff })
export const u2: fc.Arbitrary<number> = fc.integer({ min: 0, max: 0xffff })
export const u4: fc.Arbitrary<number> = fc.integer({ min: 0, max: 0xffff_ffff })
export const u8: fc.Arbitrary<bigint> = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })
export const s1: fc.Arbitrary<number> = fc.integer({ min: -0x80, max: 0x7f })
export const s2: fc.Arbitrary<number> = fc.integer({ min: -0x8000, max: 0x7fff })
export const s4: fc.Arbitrary<number> = fc.integer({ min: -0x8000_0000, max: 0x7fff_ffff })
export const s8: fc.Arbitrary<bigint> = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
export const f4: fc.Arbitrary<number> = fc.float()
export const f8: fc.Arbitrary<number> = fc.double()
export const flag: fc.Arbitrary<boolean> = fc.boolean()

/** Bytes, of which none is among `without`. */
export function bytes(minLength: number, maxLength: number, without: readonly number[] = []): Bytes {
  const byte = u1.filter((value) => !without.includes(value))
  return fc.array(byte, { minLength, maxLength }).map((list) => Uint8Array.from(list))
}

export function bytesOf(length: number): Bytes {
  return bytes(length, length)
}

type Bytes = fc.Arbitrary<Uint8Array>

/** Text of any characters up to `last`, but none of `without`, of at most `maxLength` of them. */
export function text(maxLength: number, without = '', last = 0x10_ffff): fc.Arbitrary<string> {
  const isCharacter = (code: number): boolean => code < 0xd800 || code > 0xdfff
  const character = fc
    .oneof(fc.integer({ min: 0x20, max: 0x7e }), fc.integer({ min: 1, max: last }))
    .filter(isCharacter)
    .map((code) => String.fromCodePoint(code))
    .filter((one) => !without.includes(one))
  return fc.array(character, { maxLength }).map((characters) => characters.join(''))
}

export function asciiText(maxLength: number, without = ''): fc.Arbitrary<string> {
  return text(maxLength, without, 0x7e)
}

export function list<T>(item: fc.Arbitrary<T>, minLength: number, maxLength = minLength): fc.Arbitrary<T[]> {
  return fc.array(item, { minLength, maxLength })
}

export function utf8Length(value: string): number {
  return new TextEncoder().encode(value).length
}

/** A number of `count` bits, up to 53. */
export function bits(count: number): fc.Arbitrary<number> {
  return fc.maxSafeNat().map((value) => value % 2 ** count)
}

export function wideBits(count: number): fc.Arbitrary<bigint> {
  return u8.map((value) => BigInt.asUintN(count, value))
}
