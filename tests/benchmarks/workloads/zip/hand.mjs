/* oxlint-disable typescript/no-extraneous-class -- objects of plain data, as other readers make them */
import { bytesOf, textOf } from '../parts.mjs'

/** @typedef {Uint8Array<ArrayBuffer>} Bytes */

class Zip {
  /** @type {Section[]} */
  sections = []
}

class Section {
  /** @param {number} sectionType @param {unknown} body */
  constructor(sectionType, body) {
    this.sectionType = sectionType
    this.body = body
  }
}

class LocalFile {
  /** @param {LocalFileHeader} header @param {Bytes} body */
  constructor(header, body) {
    this.header = header
    this.body = body
  }
}

class LocalFileHeader {
  /** @param {Bytes} source @param {DataView} view @param {number} at */
  constructor(source, view, at) {
    this.version = view.getUint16(at, true)
    this.flags = new Flags(view.getUint16(at + 2, true))
    this.compressionMethod = view.getUint16(at + 4, true)
    this.fileModTime = new DosDatetime(view.getUint32(at + 6, true))
    this.crc32 = view.getUint32(at + 10, true)
    this.lenBodyCompressed = view.getUint32(at + 14, true)
    this.lenBodyUncompressed = view.getUint32(at + 18, true)
    this.lenFileName = view.getUint16(at + 22, true)
    this.lenExtra = view.getUint16(at + 24, true)
    const extra = at + 26 + this.lenFileName
    this.fileName = textOf(source, at + 26, extra)
    this.extra = new Extras(source, view, extra, extra + this.lenExtra)
  }
}

class Flags {
  /** @param {number} bits */
  constructor(bits) {
    this.fileEncrypted = (bits & 1) !== 0
    this.compOptionsRaw = (bits >>> 1) & 3
    this.hasDataDescriptor = (bits & 8) !== 0
    this.reserved1 = (bits & 16) !== 0
    this.compPatchedData = (bits & 32) !== 0
    this.strongEncrypt = (bits & 64) !== 0
    this.reserved2 = (bits >>> 7) & 15
    this.langEncoding = (bits & 0x800) !== 0
    this.reserved3 = (bits & 0x1000) !== 0
    this.maskHeaderValues = (bits & 0x2000) !== 0
    this.reserved4 = bits >>> 14
  }
}

class DosDatetime {
  /** @param {number} bits */
  constructor(bits) {
    this.time = new DosTime(bits & 0xffff)
    this.date = new DosDate(bits >>> 16)
  }
}

class DosTime {
  /** @param {number} bits */
  constructor(bits) {
    this.secondDiv2 = bits & 31
    this.minute = (bits >>> 5) & 63
    this.hour = bits >>> 11
  }
}

class DosDate {
  /** @param {number} bits */
  constructor(bits) {
    this.day = bits & 31
    this.month = (bits >>> 5) & 15
    this.yearMinus1980 = bits >>> 9
  }
}

class Extras {
  /** @param {Bytes} source @param {DataView} view @param {number} at @param {number} end */
  constructor(source, view, at, end) {
    /** @type {ExtraField[]} */
    this.entries = []
    while (at < end) {
      const field = new ExtraField(source, view, at)
      this.entries.push(field)
      at += 4 + field.lenBody
    }
  }
}

class ExtraField {
  /** @param {Bytes} source @param {DataView} view @param {number} at */
  constructor(source, view, at) {
    this.code = view.getUint16(at, true)
    this.lenBody = view.getUint16(at + 2, true)
    this.body =
      this.code === 0x5455
        ? new ExtendedTimestamp(view, at + 4)
        : this.code === 0x7875
          ? new InfozipUnix(source, at + 4)
          : bytesOf(source, at + 4, at + 4 + this.lenBody)
  }
}

class ExtendedTimestamp {
  /** @param {DataView} view @param {number} at */
  constructor(view, at) {
    this.flags = new InfoFlags(view.getUint8(at))
    at += 1
    this.modTime = this.flags.hasModTime ? view.getUint32(at, true) : undefined
    if (this.flags.hasModTime) at += 4
    this.accessTime = this.flags.hasAccessTime ? view.getUint32(at, true) : undefined
    if (this.flags.hasAccessTime) at += 4
    this.createTime = this.flags.hasCreateTime ? view.getUint32(at, true) : undefined
  }
}

class InfoFlags {
  /** @param {number} bits */
  constructor(bits) {
    this.hasModTime = (bits & 1) !== 0
    this.hasAccessTime = (bits & 2) !== 0
    this.hasCreateTime = (bits & 4) !== 0
    this.reserved = bits >>> 3
  }
}

class InfozipUnix {
  /** @param {Bytes} source @param {number} at */
  constructor(source, at) {
    this.version = source[at] ?? 0
    this.lenUid = source[at + 1] ?? 0
    const end = at + 2 + this.lenUid
    this.uid = bytesOf(source, at + 2, end)
    this.lenGid = source[end] ?? 0
    this.gid = bytesOf(source, end + 1, end + 1 + this.lenGid)
  }
}

class CentralDirEntry {
  /** @param {Bytes} source @param {DataView} view @param {number} at */
  constructor(source, view, at) {
    this.versionMadeBy = view.getUint16(at, true)
    this.versionNeededToExtract = view.getUint16(at + 2, true)
    this.flags = view.getUint16(at + 4, true)
    this.compressionMethod = view.getUint16(at + 6, true)
    this.fileModTime = new DosDatetime(view.getUint32(at + 8, true))
    this.crc32 = view.getUint32(at + 12, true)
    this.lenBodyCompressed = view.getUint32(at + 16, true)
    this.lenBodyUncompressed = view.getUint32(at + 20, true)
    this.lenFileName = view.getUint16(at + 24, true)
    this.lenExtra = view.getUint16(at + 26, true)
    this.lenComment = view.getUint16(at + 28, true)
    this.diskNumberStart = view.getUint16(at + 30, true)
    this.intFileAttr = view.getUint16(at + 32, true)
    this.extFileAttr = view.getUint32(at + 34, true)
    this.ofsLocalHeader = view.getInt32(at + 38, true)
    const extra = at + 42 + this.lenFileName
    const comment = extra + this.lenExtra
    this.fileName = textOf(source, at + 42, extra)
    this.extra = new Extras(source, view, extra, comment)
    this.comment = textOf(source, comment, comment + this.lenComment)
  }
}

class EndOfCentralDir {
  /** @param {Bytes} source @param {DataView} view @param {number} at */
  constructor(source, view, at) {
    this.diskOfEndOfCentralDir = view.getUint16(at, true)
    this.diskOfCentralDir = view.getUint16(at + 2, true)
    this.numCentralDirEntriesOnDisk = view.getUint16(at + 4, true)
    this.numCentralDirEntriesTotal = view.getUint16(at + 6, true)
    this.lenCentralDir = view.getUint32(at + 8, true)
    this.ofsCentralDir = view.getUint32(at + 12, true)
    this.lenComment = view.getUint16(at + 16, true)
    this.comment = textOf(source, at + 18, at + 18 + this.lenComment)
  }
}

/** @param {Bytes} source */
export function readZip(source) {
  const view = new DataView(source.buffer, source.byteOffset, source.byteLength)
  const zip = new Zip()
  for (let at = 0; at < source.length;) {
    if (view.getUint16(at) !== 0x504b) throw new Error(`no section at ${at}`)
    const type = view.getUint16(at + 2, true)
    at += 4
    if (type === 0x0403) {
      const header = new LocalFileHeader(source, view, at)
      at += 26 + header.lenFileName + header.lenExtra
      const end = at + header.lenBodyCompressed
      zip.sections.push(new Section(type, new LocalFile(header, bytesOf(source, at, end))))
      at = end
    } else if (type === 0x0201) {
      const entry = new CentralDirEntry(source, view, at)
      zip.sections.push(new Section(type, entry))
      at += 42 + entry.lenFileName + entry.lenExtra + entry.lenComment
    } else if (type === 0x0605) {
      const end = new EndOfCentralDir(source, view, at)
      zip.sections.push(new Section(type, end))
      at += 18 + end.lenComment
    } else throw new Error(`a section of type ${type} at ${at}`)
  }
  return zip
}
