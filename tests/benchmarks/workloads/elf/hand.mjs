/* oxlint-disable typescript/no-extraneous-class -- objects of plain data, as other readers make them */
import { bytesOf, textOf } from '../parts.mjs'
import { readSection } from './hand-sections.mjs'
import { Reader } from './hand-reader.mjs'

class Elf {
  /** @param {Reader} reader */
  constructor(reader) {
    if (reader.view.getUint32(0) !== 0x7f454c46) throw new Error('no ELF file')
    this.bits = reader.view.getUint8(4)
    this.endian = reader.view.getUint8(5)
    this.eiVersion = reader.view.getUint8(6)
    this.abi = reader.view.getUint8(7)
    this.abiVersion = reader.view.getUint8(8)
    this.header = new Header(reader)
  }
}

class Header {
  /** @param {Reader} reader */
  constructor(reader) {
    const { wordSize } = reader
    this.eType = reader.u2(16)
    this.machine = reader.u2(18)
    this.eVersion = reader.u4(20)
    this.entryPoint = reader.word(24)
    this.ofsProgramHeaders = reader.word(24 + wordSize)
    this.ofsSectionHeaders = reader.word(24 + wordSize * 2)
    const at = 24 + wordSize * 3
    this.flags = bytesOf(reader.source, at, at + 4)
    this.eEhsize = reader.u2(at + 4)
    this.programHeaderSize = reader.u2(at + 6)
    this.numProgramHeaders = reader.u2(at + 8)
    this.sectionHeaderSize = reader.u2(at + 10)
    this.numSectionHeaders = reader.u2(at + 12)
    this.sectionNamesIdx = reader.u2(at + 14)
    /** @type {ProgramHeader[]} */
    this.programHeaders = []
    for (let i = 0; i < this.numProgramHeaders; i++)
      this.programHeaders.push(
        new ProgramHeader(reader, Number(this.ofsProgramHeaders) + i * this.programHeaderSize),
      )
    const tableAt = Number(this.ofsSectionHeaders)
    const namesAt = Number(
      reader.word(tableAt + this.sectionNamesIdx * this.sectionHeaderSize + 8 + wordSize * 2),
    )
    /** @type {SectionHeader[]} */
    this.sectionHeaders = []
    for (let i = 0; i < this.numSectionHeaders; i++)
      this.sectionHeaders.push(new SectionHeader(reader, tableAt + i * this.sectionHeaderSize, namesAt))
  }
}

class ProgramHeader {
  /** @param {Reader} reader @param {number} at */
  constructor(reader, at) {
    const { is64, wordSize } = reader
    const words = at + (is64 ? 8 : 4)
    this.type = reader.u4(at)
    this.flags64 = is64 ? reader.u4(at + 4) : undefined
    this.offset = reader.word(words)
    this.vaddr = reader.word(words + wordSize)
    this.paddr = reader.word(words + wordSize * 2)
    this.filesz = reader.word(words + wordSize * 3)
    this.memsz = reader.word(words + wordSize * 4)
    this.flags32 = is64 ? undefined : reader.u4(words + wordSize * 5)
    this.align = reader.word(words + (is64 ? 40 : 24))
  }
}

class SectionHeader {
  /** @param {Reader} reader @param {number} at @param {number} namesAt */
  constructor(reader, at, namesAt) {
    const { wordSize, source } = reader
    this.ofsName = reader.u4(at)
    this.type = reader.u4(at + 4)
    this.flags = reader.word(at + 8)
    this.addr = reader.word(at + 8 + wordSize)
    this.ofsBody = reader.word(at + 8 + wordSize * 2)
    this.lenBody = reader.word(at + 8 + wordSize * 3)
    const rest = at + 8 + wordSize * 4
    this.linkedSectionIdx = reader.u4(rest)
    this.info = bytesOf(source, rest + 4, rest + 8)
    this.align = reader.word(rest + 8)
    this.entrySize = reader.word(rest + 8 + wordSize)
    const name = namesAt + this.ofsName
    this.name = textOf(source, name, source.indexOf(0, name))
    const start = Number(this.ofsBody)
    this.body =
      this.type === 8 ? undefined : readSection(reader, this.type, start, start + Number(this.lenBody))
  }
}

/** @param {Uint8Array<ArrayBuffer>} source */
export function readElf(source) {
  return new Elf(new Reader(source))
}
