/* oxlint-disable typescript/no-extraneous-class -- objects of plain data, as other readers make them */
import { bytesOf, textOf } from '../parts.mjs'

/** @typedef {import('./hand-reader.mjs').Reader} Reader */

/** @param {Reader} reader @param {number} type @param {number} start @param {number} end */
export function readSection(reader, type, start, end) {
  switch (type) {
    case 2:
    case 11:
      return new Symbols(reader, start, end)
    case 3:
      return new Strings(reader, start, end)
    case 4:
    case 9:
      return new Relocations(reader, start, end, type === 4)
    case 6:
      return new DynamicSection(reader, start, end)
    case 7:
      return new Notes(reader, start, end)
    default:
      return bytesOf(reader.source, start, end)
  }
}

class Strings {
  /** @param {Reader} reader @param {number} at @param {number} end */
  constructor({ source }, at, end) {
    /** @type {string[]} */
    this.entries = []
    while (at < end) {
      const zero = source.indexOf(0, at)
      this.entries.push(textOf(source, at, zero))
      at = zero + 1
    }
  }
}

class Symbols {
  /** @param {Reader} reader @param {number} at @param {number} end */
  constructor(reader, at, end) {
    /** @type {SymbolEntry[]} */
    this.entries = []
    for (const size = reader.is64 ? 24 : 16; at < end; at += size)
      this.entries.push(new SymbolEntry(reader, at))
  }
}

class SymbolEntry {
  /** @param {Reader} reader @param {number} at */
  constructor(reader, at) {
    const { is64, view } = reader
    const info = at + (is64 ? 4 : 12)
    this.ofsName = reader.u4(at)
    this.valueB32 = is64 ? undefined : reader.u4(at + 4)
    this.sizeB32 = is64 ? undefined : reader.u4(at + 8)
    this.bind = view.getUint8(info) >>> 4
    this.type = view.getUint8(info) & 15
    this.other = view.getUint8(info + 1)
    this.shIdx = reader.u2(info + 2)
    this.valueB64 = is64 ? reader.word(at + 8) : undefined
    this.sizeB64 = is64 ? reader.word(at + 16) : undefined
  }
}

class Relocations {
  /** @param {Reader} reader @param {number} at @param {number} end @param {boolean} hasAddend */
  constructor(reader, at, end, hasAddend) {
    this.hasAddend = hasAddend
    /** @type {Relocation[]} */
    this.entries = []
    for (const size = reader.wordSize * (hasAddend ? 3 : 2); at < end; at += size)
      this.entries.push(new Relocation(reader, at, hasAddend))
  }
}

class Relocation {
  /** @param {Reader} reader @param {number} at @param {boolean} hasAddend */
  constructor(reader, at, hasAddend) {
    this.offset = reader.word(at)
    this.info = reader.word(at + reader.wordSize)
    this.addend = hasAddend ? reader.signedWord(at + reader.wordSize * 2) : undefined
  }
}

class DynamicSection {
  /** @param {Reader} reader @param {number} at @param {number} end */
  constructor(reader, at, end) {
    /** @type {DynamicEntry[]} */
    this.entries = []
    for (; at < end; at += reader.wordSize * 2) this.entries.push(new DynamicEntry(reader, at))
  }
}

class DynamicEntry {
  /** @param {Reader} reader @param {number} at */
  constructor(reader, at) {
    this.tag = reader.word(at)
    this.valueOrPtr = reader.word(at + reader.wordSize)
  }
}

class Notes {
  /** @param {Reader} reader @param {number} at @param {number} end */
  constructor(reader, at, end) {
    /** @type {Note[]} */
    this.entries = []
    while (at < end) {
      const note = new Note(reader, at)
      this.entries.push(note)
      at += 12 + align(note.lenName) + align(note.lenDescriptor)
    }
  }
}

class Note {
  /** @param {Reader} reader @param {number} at */
  constructor(reader, at) {
    const { source } = reader
    this.lenName = reader.u4(at)
    this.lenDescriptor = reader.u4(at + 4)
    this.type = reader.u4(at + 8)
    const zero = source.indexOf(0, at + 12)
    const name = at + 12 + this.lenName
    const descriptor = at + 12 + align(this.lenName)
    this.name = bytesOf(source, at + 12, zero >= 0 && zero < name ? zero : name)
    this.namePadding = bytesOf(source, name, descriptor)
    const end = descriptor + this.lenDescriptor
    this.descriptor = bytesOf(source, descriptor, end)
    this.descriptorPadding = bytesOf(source, end, descriptor + align(this.lenDescriptor))
  }
}

/** @param {number} length */
function align(length) {
  return (length + 3) & ~3
}
