import { ByteBuilder } from '../byte-builder.mjs'
import { randomBytes, randomIntegers } from '../random.mjs'

/**
 * A ZIP archive whose bodies no tool could unpack, but whose headers are those of Info-ZIP on Linux.
 *
 * @param {number} count how many files are in it
 */
export function generateZip(count) {
  const random = randomIntegers(11)
  const archive = new ByteBuilder('le')
  const directory = new ByteBuilder('le')
  for (let i = 0; i < count; i++) {
    const entry = {
      name: `folder-${i % 97}/file-${i}.txt`,
      body: randomBytes(random, 20 + random(200)),
      time: dosTime(random),
      seconds: 1_600_000_000 + random(1e8),
      crc: random(2 ** 32),
    }
    addDirectoryEntry(directory, entry, archive.length)
    addLocalFile(archive, entry)
  }
  const start = archive.length
  archive.bytes(directory.build())
  archive.text('PK').u2(0x0605, 0, 0, count, count).u4(directory.length, start).u2(0)
  return archive.build()
}

/** @typedef {{ name: string, body: Uint8Array, time: number, seconds: number, crc: number }} Entry */

/** @param {(below: number) => number} random */
function dosTime(random) {
  const time = random(30) | (random(60) << 5) | (random(24) << 11)
  const date = (1 + random(28)) | ((1 + random(12)) << 5) | (random(60) << 9)
  return time + date * 65536
}

/**
 * @param {ByteBuilder} archive
 * @param {Entry} entry
 */
function addLocalFile(archive, { name, body, time, seconds, crc }) {
  archive
    .text('PK')
    .u2(0x0403, 20, 0, 8)
    .u4(time, crc, body.length, body.length * 2)
    .u2(name.length, 28)
  archive.text(name)
  // Times of change and of access, then the owner.
  archive
    .u2(0x5455, 9)
    .u1(3)
    .u4(seconds, seconds + 5)
  archive.u2(0x7875, 11).u1(1, 4).u4(1000).u1(4).u4(1000)
  archive.bytes(body)
}

/**
 * @param {ByteBuilder} directory
 * @param {Entry} entry
 * @param {number} offset
 */
function addDirectoryEntry(directory, { name, body, time, seconds, crc }, offset) {
  directory
    .text('PK')
    .u2(0x0201, 0x031e, 20, 0, 8)
    .u4(time, crc, body.length, body.length * 2)
  directory.u2(name.length, 24, 0, 0, 1).u4(0x81a40000, offset)
  directory.text(name)
  directory.u2(0x5455, 5).u1(1).u4(seconds)
  directory.u2(0x7875, 11).u1(1, 4).u4(1000).u1(4).u4(1000)
}
