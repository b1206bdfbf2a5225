/* oxlint-disable typescript/no-extraneous-class -- objects of plain data, as other readers make them */
import { bytesOf, textOf } from '../parts.mjs'

/** Where the reader is in the file. */
class Reader {
  at = 0

  /** @param {Uint8Array<ArrayBuffer>} source */
  constructor(source) {
    this.source = source
    this.view = new DataView(source.buffer, source.byteOffset, source.byteLength)
  }

  u1() {
    return this.view.getUint8(this.at++)
  }

  u2() {
    this.at += 2
    return this.view.getUint16(this.at - 2, true)
  }

  /** @param {number} length */
  bytes(length) {
    this.at += length
    return bytesOf(this.source, this.at - length, this.at)
  }

  /** @param {number} length */
  text(length) {
    this.at += length
    return textOf(this.source, this.at - length, this.at)
  }
}

class Gif {
  /** @param {Reader} reader */
  constructor(reader) {
    this.hdr = new Header(reader)
    this.logicalScreenDescriptor = new LogicalScreenDescriptor(reader)
    const { flags } = this.logicalScreenDescriptor
    this.globalColorTable = (flags & 0x80) === 0 ? undefined : new ColorTable(reader, 2 << (flags & 7))
    /** @type {Block[]} */
    this.blocks = []
    for (;;) {
      const block = new Block(reader)
      this.blocks.push(block)
      if (block.blockType === 0x3b || reader.at >= reader.source.length) break
    }
  }
}

class Header {
  /** @param {Reader} reader */
  constructor(reader) {
    if (reader.text(3) !== 'GIF') throw new Error('no GIF')
    this.version = reader.text(3)
  }
}

class LogicalScreenDescriptor {
  /** @param {Reader} reader */
  constructor(reader) {
    this.screenWidth = reader.u2()
    this.screenHeight = reader.u2()
    this.flags = reader.u1()
    this.bgColorIndex = reader.u1()
    this.pixelAspectRatio = reader.u1()
  }
}

class ColorTable {
  /** @param {Reader} reader @param {number} count */
  constructor(reader, count) {
    /** @type {Color[]} */
    this.entries = []
    for (let i = 0; i < count; i++) this.entries.push(new Color(reader))
  }
}

class Color {
  /** @param {Reader} reader */
  constructor(reader) {
    this.red = reader.u1()
    this.green = reader.u1()
    this.blue = reader.u1()
  }
}

class Block {
  /** @param {Reader} reader */
  constructor(reader) {
    this.blockType = reader.u1()
    this.body =
      this.blockType === 0x21
        ? new Extension(reader)
        : this.blockType === 0x2c
          ? new LocalImageDescriptor(reader)
          : undefined
  }
}

class LocalImageDescriptor {
  /** @param {Reader} reader */
  constructor(reader) {
    this.left = reader.u2()
    this.top = reader.u2()
    this.width = reader.u2()
    this.height = reader.u2()
    this.flags = reader.u1()
    this.localColorTable =
      (this.flags & 0x80) === 0 ? undefined : new ColorTable(reader, 2 << (this.flags & 7))
    this.imageData = new ImageData(reader)
  }
}

class ImageData {
  /** @param {Reader} reader */
  constructor(reader) {
    this.lzwMinCodeSize = reader.u1()
    this.subblocks = new Subblocks(reader)
  }
}

class Subblocks {
  /** @param {Reader} reader */
  constructor(reader) {
    this.entries = readSubblocks(reader)
  }
}

/** @param {Reader} reader */
function readSubblocks(reader) {
  const entries = []
  for (;;) {
    const subblock = new Subblock(reader)
    entries.push(subblock)
    if (subblock.lenBytes === 0) return entries
  }
}

class Subblock {
  /** @param {Reader} reader */
  constructor(reader) {
    this.lenBytes = reader.u1()
    this.bytes = reader.bytes(this.lenBytes)
  }
}

class Extension {
  /** @param {Reader} reader */
  constructor(reader) {
    this.label = reader.u1()
    this.body =
      this.label === 0xff
        ? new Application(reader)
        : this.label === 0xf9
          ? new GraphicControl(reader)
          : new Subblocks(reader)
  }
}

class Application {
  /** @param {Reader} reader */
  constructor(reader) {
    this.applicationId = new ApplicationId(reader)
    this.subblocks = readSubblocks(reader)
  }
}

class ApplicationId {
  /** @param {Reader} reader */
  constructor(reader) {
    this.lenBytes = reader.u1()
    this.applicationIdentifier = reader.text(8)
    this.applicationAuthCode = reader.bytes(3)
  }
}

class GraphicControl {
  /** @param {Reader} reader */
  constructor(reader) {
    if (reader.u1() !== 4) throw new Error('no graphic control')
    this.flags = reader.u1()
    this.delayTime = reader.u2()
    this.transparentIdx = reader.u1()
    if (reader.u1() !== 0) throw new Error('graphic control does not end')
  }
}

/** @param {Uint8Array<ArrayBuffer>} source */
export function readGif(source) {
  return new Gif(new Reader(source))
}
