import Gif from '../gif.ksy'
import { setComment } from './comments.js'
import { graphicControlBlock } from './frames.js'
import { setLoopCount } from './loop-count.js'
import { encodeLiterally } from './lzw.js'
import type { Rgb } from './palettes.js'
import { splitIntoSubBlocks } from './sub-blocks.js'

export interface Drawing {
  /** In pixels, from 1 to 65,535. */
  readonly width: number
  readonly height: number
  /** From 2 to 256 colours; black is added up to the next power of two. */
  readonly palette: readonly Rgb[]
  readonly frames: readonly DrawnFrame[]
  /** How often the animation starts again, 0 for ever; left out, it is shown once. */
  readonly loopCount?: number
  readonly comment?: string
}

export interface DrawnFrame {
  /** Palette indexes, row by row from the top left. */
  readonly pixels: Uint8Array
  /** How long the frame is shown, in milliseconds, rounded to a multiple of 10. */
  readonly delay: number
}

/** Makes a GIF from nothing. */
export function newGif(drawing: Drawing): Gif {
  const { width, height } = drawing
  const bits = Math.max(1, Math.ceil(Math.log2(drawing.palette.length)))
  const colours = Array.from(
    { length: 2 ** bits },
    (_, i) => drawing.palette[i] ?? { red: 0, green: 0, blue: 0 },
  )
  const gif = Gif.create({
    header: { version: '89a' },
    logicalScreenDescriptor: {
      screenWidth: width,
      screenHeight: height,
      hasGlobalColorTable: true,
      colorResolution: 7,
      isGlobalColorTableSorted: false,
      globalColorTableSize: bits - 1,
      backgroundColorIndex: 0,
      pixelAspectRatio: 0,
    },
    globalColorTable: colours,
    blocks: [
      ...drawing.frames.flatMap(({ pixels, delay }) => [
        graphicControlBlock(Math.round(delay / 10)),
        imageBlock(pixels, width, height, Math.max(2, bits)),
      ]),
      Gif.Block.create({
        blockType: Gif.BlockType.TRAILER,
        body: Gif.Trailer.create({ trailingBytes: new Uint8Array() }),
      }),
    ],
  })
  if (drawing.loopCount !== undefined) setLoopCount(gif, drawing.loopCount)
  if (drawing.comment !== undefined) setComment(gif, drawing.comment)
  return gif
}

function imageBlock(pixels: Uint8Array, width: number, height: number, codeSize: number): Gif.Block {
  return Gif.Block.create({
    blockType: Gif.BlockType.IMAGE,
    body: Gif.Image.create({
      left: 0,
      top: 0,
      width,
      height,
      hasLocalColorTable: false,
      isInterlaced: false,
      isLocalColorTableSorted: false,
      reserved: 0,
      localColorTableSize: 0,
      lzwMinimumCodeSize: codeSize,
      subBlocks: splitIntoSubBlocks(encodeLiterally(pixels, codeSize)),
    }),
  })
}
