import { ByteBuilder } from '../byte-builder.mjs'
import { randomBytes, randomIntegers } from '../random.mjs'

/**
 * A capture of Ethernet frames: two thirds TCP, most others UDP, some with a VLAN tag, and ARP, which stays raw.
 *
 * @param {number} count
 */
export function generatePcap(count) {
  const random = randomIntegers(14)
  const pcap = new ByteBuilder('le')
  pcap.u4(0xa1b2c3d4).u2(2, 4).u4(0, 0, 65535, 1)
  for (let i = 0; i < count; i++) {
    const frame = ethernetFrame(random, i)
    pcap.u4(1_700_000_000 + i, random(1e6), frame.length, frame.length).bytes(frame)
  }
  return pcap.build()
}

/**
 * @param {(below: number) => number} random
 * @param {number} index
 */
function ethernetFrame(random, index) {
  const frame = new ByteBuilder('be').bytes(randomBytes(random, 12))
  if (index % 16 === 5) frame.u2(0x8100, random(65536))
  if (index % 16 === 7) return frame.u2(0x0806).bytes(randomBytes(random, 28)).build()
  const isTcp = index % 3 !== 0
  const payload = isTcp ? tcpSegment(random) : udpDatagram(random)
  frame
    .u2(0x0800)
    .u1(0x45, 0)
    .u2(20 + payload.length, random(65536), 0x4000)
  frame
    .u1(64, isTcp ? 6 : 17)
    .u2(random(65536))
    .bytes(randomBytes(random, 8))
  return frame.bytes(payload).build()
}

/** @param {(below: number) => number} random */
function tcpSegment(random) {
  const hasOptions = random(2) === 0
  const segment = new ByteBuilder('be').u2(443, random(65536)).u4(random(2 ** 32), random(2 ** 32))
  segment.u1(hasOptions ? 0x80 : 0x50, random(256)).u2(502, random(65536), 0)
  if (hasOptions) segment.bytes(randomBytes(random, 12))
  return segment.bytes(randomBytes(random, random(200))).build()
}

/** @param {(below: number) => number} random */
function udpDatagram(random) {
  const body = randomBytes(random, 20 + random(150))
  return new ByteBuilder('be')
    .u2(random(65536), 53, body.length + 8, random(65536))
    .bytes(body)
    .build()
}
