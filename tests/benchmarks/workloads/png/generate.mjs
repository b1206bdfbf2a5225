import { crc32 } from 'node:zlib'
import { ByteBuilder } from '../byte-builder.mjs'
import { randomBytes, randomIntegers } from '../random.mjs'

/**
 * An animated PNG whose pixels no decoder could unpack.
 *
 * @param {number} frames each has three chunks
 */
export function generatePng(frames) {
  const random = randomIntegers(13)
  const png = new ByteBuilder('be')
  /** @param {string} type @param {ByteBuilder} body */
  const chunk = (type, body) => {
    const data = new ByteBuilder('be').text(type).bytes(body.build()).build()
    png.u4(body.length).bytes(data).u4(crc32(data))
  }
  const body = () => new ByteBuilder('be')

  png.u1(137).text('PNG').u1(13, 10, 26, 10)
  chunk('IHDR', body().u4(640, 480).u1(8, 3, 0, 0, 0))
  chunk('gAMA', body().u4(45455))
  chunk('pHYs', body().u4(2835, 2835).u1(1))
  chunk('tIME', body().u2(2026).u1(11, 23, 5, 30, 0))
  chunk('PLTE', body().bytes(randomBytes(random, frames > 20 ? 768 : 48)))
  chunk('acTL', body().u4(frames, 0))
  chunk('IDAT', body().bytes(randomBytes(random, 300)))
  for (let i = 0; i < frames; i++) {
    chunk('tEXt', body().text('Comment').u1(0).text(`Frame ${i} of an animation that nobody has seen`))
    chunk(
      'fcTL',
      body()
        .u4(i * 2, 600, 400, random(40), random(80))
        .u2(1, 25)
        .u1(0, 1),
    )
    chunk(
      'fdAT',
      body()
        .u4(i * 2 + 1)
        .bytes(randomBytes(random, 40 + random(200))),
    )
  }
  chunk('IEND', body())
  return png.build()
}
