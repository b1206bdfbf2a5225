import { SequenceTable } from './sequence-table.js'

const firstSupplementary = 0x90308130

/** Characters beyond the basic plane are in their order, in four bytes from 90308130, so that they need no table. */
export class Gb18030Table extends SequenceTable {
  override characterOf(sequence: number): string | undefined {
    if (sequence < firstSupplementary) return super.characterOf(sequence)
    const codePoint = 0x10000 + ordinal(sequence) - ordinal(firstSupplementary)
    const exists = codePoint <= 0x10ffff && supplementarySequence(codePoint) === sequence
    return exists ? String.fromCodePoint(codePoint) : undefined
  }

  override sequenceOf(character: string): number | undefined {
    const codePoint = character.codePointAt(0) ?? 0
    return codePoint < 0x10000 ? super.sequenceOf(character) : supplementarySequence(codePoint)
  }
}

/** The second and the fourth byte of four are digits (30 to 39), the third is 81 to fe. */
function ordinal(sequence: number): number {
  const first = sequence >>> 24
  const second = (sequence >>> 16) & 0xff
  const third = (sequence >>> 8) & 0xff
  const fourth = sequence & 0xff
  return (((first - 0x81) * 10 + second - 0x30) * 126 + third - 0x81) * 10 + fourth - 0x30
}

function supplementarySequence(codePoint: number): number {
  const index = codePoint - 0x10000 + ordinal(firstSupplementary)
  const fourth = 0x30 + (index % 10)
  const third = 0x81 + (Math.floor(index / 10) % 126)
  const second = 0x30 + (Math.floor(index / 1260) % 10)
  const first = 0x81 + Math.floor(index / 12_600)
  return ((first * 0x100 + second) * 0x100 + third) * 0x100 + fourth
}
