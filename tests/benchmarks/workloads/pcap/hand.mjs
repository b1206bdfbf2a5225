/* oxlint-disable typescript/no-extraneous-class -- objects of plain data, as other readers make them */
import { bytesOf } from '../parts.mjs'

/** @typedef {Uint8Array<ArrayBuffer>} Bytes */

class Pcap {
  /** @param {Bytes} source @param {DataView} view */
  constructor(source, view) {
    this.magicNumber = view.getUint32(0)
    const isLittle = this.magicNumber === 0xd4c3b2a1
    this.hdr = new Header(view, isLittle)
    /** @type {Packet[]} */
    this.packets = []
    for (let at = 24; at < source.length;) {
      const packet = new Packet(source, view, at, isLittle, this.hdr)
      this.packets.push(packet)
      at += 16 + Math.min(packet.inclLen, this.hdr.snaplen)
    }
  }
}

class Header {
  /** @param {DataView} view @param {boolean} isLittle */
  constructor(view, isLittle) {
    this.versionMajor = view.getUint16(4, isLittle)
    this.versionMinor = view.getUint16(6, isLittle)
    this.thiszone = view.getInt32(8, isLittle)
    this.sigfigs = view.getUint32(12, isLittle)
    this.snaplen = view.getUint32(16, isLittle)
    this.network = view.getUint32(20, isLittle)
  }
}

class Packet {
  /** @param {Bytes} source @param {DataView} view @param {number} at @param {boolean} isLittle @param {Header} header */
  constructor(source, view, at, isLittle, { snaplen, network }) {
    this.tsSec = view.getUint32(at, isLittle)
    this.tsUsec = view.getUint32(at + 4, isLittle)
    this.inclLen = view.getUint32(at + 8, isLittle)
    this.origLen = view.getUint32(at + 12, isLittle)
    const end = at + 16 + Math.min(this.inclLen, snaplen)
    this.body = network === 1 ? new EthernetFrame(source, view, at + 16, end) : bytesOf(source, at + 16, end)
  }
}

class EthernetFrame {
  /** @param {Bytes} source @param {DataView} view @param {number} at @param {number} end */
  constructor(source, view, at, end) {
    this.dstMac = bytesOf(source, at, at + 6)
    this.srcMac = bytesOf(source, at + 6, at + 12)
    this.etherType1 = view.getUint16(at + 12)
    const isTagged = this.etherType1 === 0x8100
    this.tci = isTagged ? new TagControlInfo(view.getUint16(at + 14)) : undefined
    this.etherType2 = isTagged ? view.getUint16(at + 16) : undefined
    const start = at + (isTagged ? 18 : 14)
    this.body =
      (this.etherType2 ?? this.etherType1) === 0x0800
        ? new Ipv4Packet(source, view, start)
        : bytesOf(source, start, end)
  }
}

class TagControlInfo {
  /** @param {number} bits */
  constructor(bits) {
    this.priority = bits >>> 13
    this.dropEligible = (bits & 0x1000) !== 0
    this.vlanId = bits & 0xfff
  }
}

class Ipv4Packet {
  /** @param {Bytes} source @param {DataView} view @param {number} at */
  constructor(source, view, at) {
    this.b1 = view.getUint8(at)
    this.b2 = view.getUint8(at + 1)
    this.totalLength = view.getUint16(at + 2)
    this.identification = view.getUint16(at + 4)
    this.b67 = view.getUint16(at + 6)
    this.ttl = view.getUint8(at + 8)
    this.protocol = view.getUint8(at + 9)
    this.headerChecksum = view.getUint16(at + 10)
    this.srcIpAddr = bytesOf(source, at + 12, at + 16)
    this.dstIpAddr = bytesOf(source, at + 16, at + 20)
    const start = at + (this.b1 & 15) * 4
    this.options = new Ipv4Options(source, at + 20, start)
    this.body = new ProtocolBody(source, view, start, at + this.totalLength, this.protocol)
  }
}

class Ipv4Options {
  /** @param {Bytes} source @param {number} at @param {number} end */
  constructor(source, at, end) {
    /** @type {Ipv4Option[]} */
    this.entries = []
    while (at < end) {
      const option = new Ipv4Option(source, at)
      this.entries.push(option)
      at += 2 + option.body.length
    }
  }
}

class Ipv4Option {
  /** @param {Bytes} source @param {number} at */
  constructor(source, at) {
    this.b1 = source[at] ?? 0
    this.len = source[at + 1] ?? 0
    this.body = bytesOf(source, at + 2, at + Math.max(this.len, 2))
  }
}

class ProtocolBody {
  /** @param {Bytes} source @param {DataView} view @param {number} at @param {number} end @param {number} protocolNum */
  constructor(source, view, at, end, protocolNum) {
    this.protocolNum = protocolNum
    this.body =
      protocolNum === 6
        ? new TcpSegment(source, view, at, end)
        : protocolNum === 17
          ? new UdpDatagram(source, view, at)
          : undefined
  }
}

class TcpSegment {
  /** @param {Bytes} source @param {DataView} view @param {number} at @param {number} end */
  constructor(source, view, at, end) {
    this.srcPort = view.getUint16(at)
    this.dstPort = view.getUint16(at + 2)
    this.seqNum = view.getUint32(at + 4)
    this.ackNum = view.getUint32(at + 8)
    const bits = view.getUint8(at + 12)
    this.dataOffset = bits >>> 4
    this.reserved = bits & 15
    this.flags = new TcpFlags(view.getUint8(at + 13))
    this.windowSize = view.getUint16(at + 14)
    this.checksum = view.getUint16(at + 16)
    this.urgentPointer = view.getUint16(at + 18)
    const start = at + this.dataOffset * 4
    this.options = this.dataOffset === 5 ? undefined : bytesOf(source, at + 20, start)
    this.body = bytesOf(source, start, end)
  }
}

class TcpFlags {
  /** @param {number} bits */
  constructor(bits) {
    this.cwr = (bits & 128) !== 0
    this.ece = (bits & 64) !== 0
    this.urg = (bits & 32) !== 0
    this.ack = (bits & 16) !== 0
    this.psh = (bits & 8) !== 0
    this.rst = (bits & 4) !== 0
    this.syn = (bits & 2) !== 0
    this.fin = (bits & 1) !== 0
  }
}

class UdpDatagram {
  /** @param {Bytes} source @param {DataView} view @param {number} at */
  constructor(source, view, at) {
    this.srcPort = view.getUint16(at)
    this.dstPort = view.getUint16(at + 2)
    this.length = view.getUint16(at + 4)
    this.checksum = view.getUint16(at + 6)
    this.body = bytesOf(source, at + 8, at + this.length)
  }
}

/** @param {Bytes} source */
export function readPcap(source) {
  return new Pcap(source, new DataView(source.buffer, source.byteOffset, source.byteLength))
}
