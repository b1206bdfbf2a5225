import { isDeepStrictEqual } from 'node:util'
import { GifReader } from 'omggif'

/**
 * Compares two GIFs as omggif decodes them: what was asked for has changed, and nothing else has.
 *
 * @param {Uint8Array} original
 * @param {Uint8Array} edited
 * @param {{
 *   colour: { index: number, value: string },
 *   delay: { frame: number, milliseconds: number },
 *   loopCount: number,
 *   comment: string,
 * }} change what was asked for
 * @returns {{ name: string, problem: string | undefined }[]} one result for each thing that was compared
 */
export function verify(original, edited, change) {
  const before = decode(original)
  const after = decode(edited)
  const delays = before.delays.with(change.delay.frame, change.delay.milliseconds / 10)
  const palette = before.palette.with(change.colour.index, change.colour.value)
  const recoloured = before.frames.map((frame) =>
    frame.map((pixel) => (pixel === before.palette[change.colour.index] ? change.colour.value : pixel)),
  )
  return [
    compare(`${before.frames.length} frames`, after.frames.length, before.frames.length),
    compare(`delay of frame ${change.delay.frame + 1}, and of no other`, after.delays, delays),
    compare(`loop count ${change.loopCount}`, after.loopCount, change.loopCount),
    compare(`colour ${change.colour.index}, and no other`, after.palette, palette),
    compare('pixels of that colour, and no others', after.frames, recoloured, 'some pixels differ'),
    compare('place, size, transparency and disposal of every frame', after.placements, before.placements),
    compare('comment, in sub-blocks', Buffer.from(edited).includes(commentExtension(change.comment)), true),
  ]
}

/** What omggif sees. */
function decode(bytes) {
  const reader = new GifReader(bytes)
  const infos = Array.from({ length: reader.numFrames() }, (_, index) => reader.frameInfo(index))
  const [{ palette_offset: offset, palette_size: size }] = infos
  return {
    loopCount: reader.loopCount(),
    delays: infos.map(({ delay }) => delay),
    placements: infos.map(({ x, y, width, height, disposal, ...info }) => [
      x,
      y,
      width,
      height,
      disposal,
      info.transparent_index,
    ]),
    palette: Array.from({ length: size }, (_, index) => hex(bytes, offset + index * 3)),
    frames: infos.map((_, index) => pixelsOf(reader, index)),
  }
}

/** The bytes of a comment extension (GIF89a, section 24). omggif skips them. */
function commentExtension(comment) {
  const data = Buffer.from(comment)
  const pieces = Array.from({ length: Math.ceil(data.length / 255) }, (_, i) => {
    const piece = data.subarray(i * 255, (i + 1) * 255)
    return [piece.length, ...piece]
  })
  return Buffer.from([0x21, 0xfe, ...pieces.flat(), 0])
}

/** The pixels of one frame alone as colours; undefined where it is transparent or does not reach. */
function pixelsOf(reader, index) {
  const rgba = new Uint8Array(reader.width * reader.height * 4)
  reader.decodeAndBlitFrameRGBA(index, rgba)
  return Array.from({ length: rgba.length / 4 }, (_, i) => (rgba[i * 4 + 3] ? hex(rgba, i * 4) : undefined))
}

const hex = (bytes, offset) => `#${Buffer.from(bytes.subarray(offset, offset + 3)).toString('hex')}`

function compare(name, found, expected, problem = `expected ${text(expected)}, found ${text(found)}`) {
  return { name, problem: isDeepStrictEqual(found, expected) ? undefined : problem }
}

const text = (value) => String(value).slice(0, 200)
