/** The fixtures that encoders from npm make. The encoders are found from the folder that the script is run in. */

import { createRequire } from 'node:module'
import { join } from 'node:path'
import { ballFrames, ballPalette, ballPixel, ballRgba, ballSize } from './pictures.mjs'

const require = createRequire(join(process.cwd(), 'package.json'))
const { width, height } = ballSize
const pixelCount = width * height
const frames = [...Array(ballFrames).keys()]
/** Palette entries, filled up with black to a power of two, as 0xRRGGBB. */
const packed = (colours) =>
  Array.from({ length: 8 }, (_, i) => (colours[i] ?? [0, 0, 0]).reduce((sum, v) => sum * 256 + v))
const indexes = (frame) =>
  Uint8Array.from({ length: pixelCount }, (_, i) => ballPixel(i % width, Math.floor(i / width), frame))

/** omggif writes the smallest colour tables: 2 entries, while LZW codes start at 2 bits. */
function omggif() {
  const { GifWriter } = require('omggif')
  const two = [0x101820, 0xf2aa4c]
  const dot = new Uint8Array(1024)
  const still = new GifWriter(dot, 1, 1, { palette: two })
  still.addFrame(0, 0, 1, 1, [1])
  const moving = new Uint8Array(65536)
  const gif = new GifWriter(moving, 40, 30, { palette: packed(ballPalette), loop: 0, background: 1 })
  gif.addFrame(0, 0, 40, 30, new Uint8Array(1200), { delay: 10, disposal: 1 })
  for (const i of [0, 1, 2, 3]) {
    const tile = Uint8Array.from({ length: 64 }, (_, k) => (k + i + (k >> 3)) & 1)
    gif.addFrame(i * 9, i * 6, 8, 8, tile, {
      delay: 15 + i,
      disposal: i,
      transparent: 0,
      palette: i % 2 ? two : undefined,
    })
  }
  return [
    ['omggif-one-pixel.gif', dot.subarray(0, still.end())],
    ['omggif-mixed-palettes.gif', moving.subarray(0, gif.end())],
  ]
}

function gifenc() {
  const { GIFEncoder, quantize, applyPalette } = require('gifenc')
  const moving = GIFEncoder()
  for (const frame of frames) {
    moving.writeFrame(indexes(frame), width, height, {
      palette: frame ? undefined : ballPalette,
      delay: 80,
      repeat: 12,
    })
  }
  moving.finish()
  const rgba = Uint8ClampedArray.from(
    { length: 32 * 32 * 4 },
    (_, i) => [i >> 4, i & 255, (i * 3) & 255, (i >> 6) & 1 ? 255 : 0][i % 4],
  )
  const palette = quantize(rgba, 128, { format: 'rgba4444', oneBitAlpha: true })
  const still = GIFEncoder()
  const transparentIndex = palette.findIndex((entry) => entry[3] === 0)
  still.writeFrame(applyPalette(rgba, palette, 'rgba4444'), 32, 32, {
    palette,
    transparent: true,
    transparentIndex,
    repeat: -1,
  })
  still.finish()
  return [
    ['gifenc-animation.gif', moving.bytes()],
    ['gifenc-transparent.gif', still.bytes()],
  ]
}

/** Both descend from one Java encoder; both quantise each frame to a table of its own. */
function javaDescendants() {
  const Encoder = require('gif-encoder-2')
  const octree = new Encoder(width, height, 'octree')
  octree.setRepeat(4)
  octree.setDelay(60)
  octree.start()
  for (const frame of frames.slice(0, 4)) octree.addFrame(ballRgba(frame))
  octree.finish()
  const Original = require('gifencoder')
  const neuquant = new Original(width, height)
  neuquant.start()
  neuquant.setRepeat(0)
  neuquant.setTransparent(0xbde6f5)
  neuquant.setDispose(2)
  for (const frame of frames.slice(0, 3))
    neuquant.addFrame({ getImageData: () => ({ data: ballRgba(frame) }) })
  neuquant.finish()
  return [
    ['gif-encoder-2-animation.gif', octree.out.getData()],
    ['gifencoder-transparent.gif', neuquant.out.getData()],
  ]
}

async function modernGif() {
  const { encode } = require('modern-gif')
  const pictures = frames.slice(0, 5).map((frame) => ({ data: ballRgba(frame), delay: 100 }))
  return [
    [
      'modern-gif-animation.gif',
      new Uint8Array(await encode({ width, height, maxColors: 16, frames: pictures })),
    ],
  ]
}

/** File name and bytes of each fixture. */
export async function encodeWithPackages() {
  return [...omggif(), ...gifenc(), ...javaDescendants(), ...(await modernGif())]
}
