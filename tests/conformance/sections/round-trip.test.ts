import { describe, expect, it } from 'vitest'
import { ReadWriteKaitaiStruct, type KaitaiStream } from 'unplugin-ksy/runtime'
import type { GeneratedClass } from '../types.js'
import { compareBytes } from './compare-bytes.mjs'
import { roundTrip } from './round-trip.mjs'

/** Reads byte 0 and the high half of byte 2. */
class Pair extends ReadWriteKaitaiStruct {
  first = 0
  half = 0
  override _read(): void {
    this.first = this._io.readU1()
    this._io.seek(2)
    this.half = this._io.readBitsBe(4)
  }
  _checkFields(): void {}
  _writeFields(io: KaitaiStream): void {
    io.writeU1(this.first)
    io.writeU1(0)
    io.writeBitsBe(this.half, 4)
  }
  _fill(): void {}
}

class Forgetful extends Pair {
  override _writeFields(io: KaitaiStream): void {
    io.writeZeros(3)
  }
}

class FromTheEnd extends Pair {
  override _writeFields(io: KaitaiStream): void {
    io.seek(io.size - 3)
    super._writeFields(io)
  }
}

const generated = (type: typeof Pair): GeneratedClass => type as unknown as GeneratedClass
const bytes = Uint8Array.of(5, 6, 0x79, 8, 9)

describe('roundTrip', () => {
  it('compares the trees, not the bytes', () => {
    expect(roundTrip(generated(Pair), bytes)).toEqual({ written: Uint8Array.of(5, 0, 0x70) })
  })

  it('tells what was lost', () => {
    expect(roundTrip(generated(Forgetful), bytes)).toMatchObject({ problem: 'first was 5, now is 0' })
  })

  it('says so where only a fixed length helps', () => {
    const threeBytes = bytes.slice(0, 3)
    expect(roundTrip(generated(FromTheEnd), threeBytes).problem).toMatch(
      /^writing: .* \(works at a fixed length\)$/,
    )
  })
})

describe('compareBytes', () => {
  const compare = (...written: number[]): string => {
    const comparison = compareBytes(generated(Pair), bytes, Uint8Array.from(written))
    return comparison.kind === 'different' ? comparison.problem : comparison.kind
  }

  it('tells identical bytes', () => {
    expect(compare(...bytes)).toBe('identical')
  })

  it('forgives bytes and bits that are not read', () => {
    expect(compare(5, 0, 0x70)).toBe('unread')
    expect(compare(5, 6, 0x7f, 8, 9)).toBe('unread')
  })

  it('forgives no others', () => {
    expect(compare(4, 6, 0x79, 8, 9)).toBe('1 differ, first at 0: 05 became 04')
    expect(compare(5, 6, 0x78, 8, 9)).toBe('unread')
    expect(compare(5, 6, 0x69, 8, 9)).toBe('1 differ, first at 2: 79 became 69')
    expect(compare(5, 6)).toBe('5 bytes became 2; 3 differ, first at 2: 79 became nothing')
    expect(compare(...bytes, 0)).toBe('5 bytes became 6; 1 differ, first at 5: nothing became 00')
  })
})
