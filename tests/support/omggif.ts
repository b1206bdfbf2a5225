import { createHash } from 'node:crypto'
import { GifReader } from 'omggif'

/** What omggif, a decoder that shares nothing with ours, sees in a GIF. */
export interface Decoded {
  readonly width: number
  readonly height: number
  /** 0 for ever; null if the file does not say. */
  readonly loopCount: number | null
  readonly frames: readonly DecodedFrame[]
}

export interface DecodedFrame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** In hundredths of a second. */
  readonly delay: number
  readonly disposal: number
  readonly transparentIndex: number | null
  readonly interlaced: boolean
  /** `#rrggbb` of each entry. */
  readonly palette: readonly string[]
  /** The digest of the palette indexes of all pixels of the screen, and of where the frame paints nothing. */
  readonly pixels: string
}

const notPainted = 256

/** Stands for pixels in comparisons: a frame has too many to compare, or to show, one by one. */
export function digestOf(pixels: Iterable<number>): string {
  return createHash('sha256').update(Uint16Array.from(pixels)).digest('hex')
}

/**
 * Decodes every frame of a GIF.
 *
 * @throws if omggif does not take the bytes for a GIF
 */
export function decode(bytes: Uint8Array): Decoded {
  const reader = new GifReader(Buffer.from(bytes))
  return {
    width: reader.width,
    height: reader.height,
    loopCount: reader.loopCount(),
    frames: Array.from({ length: reader.numFrames() }, (_, index) => decodeFrame(reader, bytes, index)),
  }
}

function decodeFrame(reader: GifReader, bytes: Uint8Array, index: number): DecodedFrame {
  const info = reader.frameInfo(index)
  const { x, y, width, height, delay, disposal, interlaced } = info
  const at = info.palette_offset ?? 0
  const size = info.palette_size ?? 0
  return {
    x,
    y,
    width,
    height,
    delay,
    disposal,
    interlaced,
    transparentIndex: info.transparent_index,
    palette: Array.from({ length: size }, (_, i) => hex(bytes, at + i * 3)),
    pixels: digestOf(decodePixels(bytes, index, at, size)),
  }
}

/** omggif gives colours, so each entry of the palette gets its own index for a colour first. */
function decodePixels(bytes: Uint8Array, index: number, paletteAt: number, paletteSize: number): Uint16Array {
  const numbered = Buffer.from(bytes)
  for (let i = 0; i < paletteSize * 3; i++) numbered[paletteAt + i] = Math.floor(i / 3)
  const reader = new GifReader(numbered)
  const rgba = new Uint8Array(reader.width * reader.height * 4)
  reader.decodeAndBlitFrameRGBA(index, rgba)
  return Uint16Array.from({ length: rgba.length / 4 }, (_, i) =>
    rgba[i * 4 + 3] ? (rgba[i * 4] ?? 0) : notPainted,
  )
}

function hex(bytes: Uint8Array, offset: number): string {
  return `#${Buffer.from(bytes.subarray(offset, offset + 3)).toString('hex')}`
}
