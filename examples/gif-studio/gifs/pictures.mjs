/** The small pictures that the fixtures are encoded from, drawn from scratch, as binary PPM and PAM. */

import * as sunset from './sunset-scene.mjs'

/** Binary PPM. `pixel(x, y)` gives red, green, blue, each 0 to 255. */
function ppm(width, height, pixel) {
  const body = Array.from({ length: width * height }, (_, i) => pixel(i % width, Math.floor(i / width)))
  return Buffer.concat([Buffer.from(`P6\n${width} ${height}\n255\n`), Buffer.from(body.flat())])
}

export const ballSize = { width: 48, height: 36 }
export const ballFrames = 8
/** Five roles: sky, grass, shadow, ball, shine. */
export const ballPalette = [
  [0xbd, 0xe6, 0xf5],
  [0x6f, 0xb5, 0x5a],
  [0x4b, 0x86, 0x43],
  [0xe8, 0x50, 0x3a],
  [0xff, 0xd9, 0xc4],
]

/** Palette index of a pixel of a bouncing ball. */
export function ballPixel(x, y, frame) {
  const lift = Math.abs(Math.sin((Math.PI * frame) / ballFrames))
  const dx = x - 23.5
  const dy = y - (23 - lift * 14)
  if (Math.hypot(dx + 2.5, dy + 2.5) < 1.8) return 4
  if (Math.hypot(dx, dy) < 7) return 3
  if (Math.hypot(dx, (y - 30) * 3) < 8 - lift * 3) return 2
  return y > 25 ? 1 : 0
}

/** One frame of the ball as RGBA, for the encoders that take the pixels of a canvas. */
export function ballRgba(frame) {
  const { width, height } = ballSize
  const index = (i) => ballPixel(i % width, Math.floor(i / width), frame)
  return Uint8ClampedArray.from(
    Array.from({ length: width * height }, (_, i) => [...ballPalette[index(i)], 255]).flat(),
  )
}

/** 256 different colours in no order: the LZW code table fills up. */
function noise() {
  let seed = 2463534242
  const next = () => {
    seed ^= seed << 13
    seed ^= seed >>> 17
    seed ^= seed << 5
    return seed >>> 24
  }
  return ppm(80, 64, () => {
    const v = next()
    return [v, (v * 7 + 40) % 256, 255 - v]
  })
}

/** A ring in two halves on nothing: RGB_ALPHA, each pixel either opaque or fully transparent. */
function ring() {
  const pixels = Array.from({ length: 32 * 32 }, (_, i) => {
    const d = Math.hypot((i % 32) - 15.5, Math.floor(i / 32) - 15.5)
    if (d > 15 || d < 8) return [0, 0, 0, 0]
    return i % 32 < 16 ? [0x7a, 0x4f, 0xd0, 255] : [0xf2, 0x9b, 0x2e, 255]
  })
  const header = 'P7\nWIDTH 32\nHEIGHT 32\nDEPTH 4\nMAXVAL 255\nTUPLTYPE RGB_ALPHA\nENDHDR\n'
  return Buffer.concat([Buffer.from(header), Buffer.from(pixels.flat())])
}

const numbered = (name, count, draw) =>
  Array.from({ length: count }, (_, i) => [`${name}-${String(i).padStart(2, '0')}.ppm`, draw(i)])

/** File name and contents of every picture. */
export const pictures = [
  ...numbered('sunset', sunset.frameCount, (frame) => {
    const indexes = sunset.drawFrame(frame)
    const at = (x, y) => indexes[Math.floor(y / 2) * sunset.width + Math.floor(x / 2)]
    return ppm(sunset.width * 2, sunset.height * 2, (x, y) => sunset.palette[at(x, y)].slice(1))
  }),
  ...numbered('ball', ballFrames, (frame) =>
    ppm(ballSize.width, ballSize.height, (x, y) => ballPalette[ballPixel(x, y, frame)]),
  ),
  ...numbered('hue', 4, (i) => ppm(24, 24, (x, y) => [(x * 10 + i * 64) % 256, y * 10, 128 + i * 40 - x])),
  ['noise.ppm', noise()],
  [
    'checks.ppm',
    ppm(16, 16, (x, y) => (((x >> 2) + (y >> 2)) % 2 ? [0x1d, 0x35, 0x57] : [0xf1, 0xfa, 0xee])),
  ],
  ['ring.pam', ring()],
]
