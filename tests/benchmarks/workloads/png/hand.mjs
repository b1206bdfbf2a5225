/* oxlint-disable typescript/no-extraneous-class -- objects of plain data, as other readers make them */
import { bytesOf, textOf } from '../parts.mjs'

/** @typedef {Uint8Array<ArrayBuffer>} Bytes */

class Png {
  /** @param {Bytes} source @param {DataView} view */
  constructor(source, view) {
    if (view.getBigUint64(0) !== 0x89504e470d0a1a0an) throw new Error('no PNG')
    if (textOf(source, 12, 16) !== 'IHDR') throw new Error('no header')
    this.ihdrLen = view.getUint32(8)
    this.ihdr = new ImageHeader(view, 16)
    this.ihdrCrc = view.getUint32(29)
    /** @type {Chunk[]} */
    this.chunks = []
    for (let at = 33; at < source.length;) {
      const chunk = new Chunk(source, view, at)
      this.chunks.push(chunk)
      if (chunk.type === 'IEND') break
      at += 12 + chunk.len
    }
  }
}

class ImageHeader {
  /** @param {DataView} view @param {number} at */
  constructor(view, at) {
    this.width = view.getUint32(at)
    this.height = view.getUint32(at + 4)
    this.bitDepth = view.getUint8(at + 8)
    this.colorType = view.getUint8(at + 9)
    this.compressionMethod = view.getUint8(at + 10)
    this.filterMethod = view.getUint8(at + 11)
    this.interlaceMethod = view.getUint8(at + 12)
  }
}

class Chunk {
  /** @param {Bytes} source @param {DataView} view @param {number} at */
  constructor(source, view, at) {
    this.len = view.getUint32(at)
    this.typeRaw = bytesOf(source, at + 4, at + 8)
    this.type = textOf(source, at + 4, at + 8)
    if (!/^[A-Za-z]{4}$/.test(this.type)) throw new Error(`no chunk at ${at}`)
    this.body = readBody(this.type, source, view, at + 8, at + 8 + this.len)
    this.crc = view.getUint32(at + 8 + this.len)
  }
}

/** @param {string} type @param {Bytes} source @param {DataView} view @param {number} at @param {number} end */
function readBody(type, source, view, at, end) {
  switch (type) {
    case 'PLTE':
      return new Palette(view, at, end)
    case 'gAMA':
      return new Gamma(view, at)
    case 'pHYs':
      return new PhysicalSize(view, at)
    case 'tIME':
      return new Time(view, at)
    case 'tEXt':
      return new Text(source, at, end)
    case 'acTL':
      return new AnimationControl(view, at)
    case 'fcTL':
      return new FrameControl(view, at)
    case 'fdAT':
      return new FrameData(source, view, at, end)
    default:
      return bytesOf(source, at, end)
  }
}

class Palette {
  /** @param {DataView} view @param {number} at @param {number} end */
  constructor(view, at, end) {
    /** @type {Rgb[]} */
    this.entries = []
    for (; at < end; at += 3) this.entries.push(new Rgb(view, at))
  }
}

class Rgb {
  /** @param {DataView} view @param {number} at */
  constructor(view, at) {
    this.r = view.getUint8(at)
    this.g = view.getUint8(at + 1)
    this.b = view.getUint8(at + 2)
  }
}

class Gamma {
  /** @param {DataView} view @param {number} at */
  constructor(view, at) {
    this.gammaInt = view.getUint32(at)
  }
}

class PhysicalSize {
  /** @param {DataView} view @param {number} at */
  constructor(view, at) {
    this.pixelsPerUnitX = view.getUint32(at)
    this.pixelsPerUnitY = view.getUint32(at + 4)
    this.unit = view.getUint8(at + 8)
  }
}

class Time {
  /** @param {DataView} view @param {number} at */
  constructor(view, at) {
    this.year = view.getUint16(at)
    this.month = view.getUint8(at + 2)
    this.day = view.getUint8(at + 3)
    this.hour = view.getUint8(at + 4)
    this.minute = view.getUint8(at + 5)
    this.second = view.getUint8(at + 6)
  }
}

class Text {
  /** @param {Bytes} source @param {number} at @param {number} end */
  constructor(source, at, end) {
    const zero = source.indexOf(0, at)
    this.keyword = textOf(source, at, zero)
    this.text = textOf(source, zero + 1, end)
  }
}

class AnimationControl {
  /** @param {DataView} view @param {number} at */
  constructor(view, at) {
    this.numFrames = view.getUint32(at)
    this.numPlays = view.getUint32(at + 4)
  }
}

class FrameControl {
  /** @param {DataView} view @param {number} at */
  constructor(view, at) {
    this.sequenceNumber = view.getUint32(at)
    this.width = view.getUint32(at + 4)
    this.height = view.getUint32(at + 8)
    this.xOffset = view.getUint32(at + 12)
    this.yOffset = view.getUint32(at + 16)
    this.delayNum = view.getUint16(at + 20)
    this.delayDen = view.getUint16(at + 22)
    this.disposeOp = view.getUint8(at + 24)
    this.blendOp = view.getUint8(at + 25)
  }
}

class FrameData {
  /** @param {Bytes} source @param {DataView} view @param {number} at @param {number} end */
  constructor(source, view, at, end) {
    this.sequenceNumber = view.getUint32(at)
    this.frameData = bytesOf(source, at + 4, end)
  }
}

/** @param {Bytes} source */
export function readPng(source) {
  return new Png(source, new DataView(source.buffer, source.byteOffset, source.byteLength))
}
