import { ByteBuilder } from '../byte-builder.mjs'
import { randomBytes, randomIntegers } from '../random.mjs'

/**
 * An animated GIF whose pixels no decoder could unpack.
 *
 * @param {number} frames
 * @param {number} subblocks how many parts of 255 bytes the pixels of a frame have
 */
export function generateGif(frames, subblocks) {
  const random = randomIntegers(12)
  const gif = new ByteBuilder('le')
  gif.text('GIF89a').u2(640, 480).u1(0xf7, 0, 0).bytes(randomBytes(random, 768))
  gif.u1(0x21, 0xff, 11).text('NETSCAPE2.0').u1(3, 1, 0, 0, 0)
  gif.u1(0x21, 0xfe, 8).text('Made up.').u1(0)
  for (let i = 0; i < frames; i++) {
    gif
      .u1(0x21, 0xf9, 4, 5)
      .u2(10)
      .u1(i & 255, 0)
    const hasTable = i % 4 === 0 && frames > 4
    gif
      .u1(0x2c)
      .u2(random(9), random(9), 600, 400)
      .u1(hasTable ? 0x86 : 0)
    if (hasTable) gif.bytes(randomBytes(random, 384))
    gif.u1(8)
    for (let j = 0; j < subblocks; j++) gif.u1(255).bytes(randomBytes(random, 255))
    const rest = 1 + random(200)
    gif.u1(rest).bytes(randomBytes(random, rest)).u1(0)
  }
  return gif.u1(0x3b).build()
}
