import { beforeAll, describe, expect, it } from 'vitest'
import { type Studio, loadStudio } from '../support/gif-studio.js'
import { decode, digestOf } from '../support/omggif.js'

let studio: typeof Studio
beforeAll(async () => {
  studio = await loadStudio()
})

const grey = (level: number): Studio.Rgb => ({ red: level, green: level, blue: 255 - level })

describe('a GIF made from nothing', () => {
  it.each([2, 3, 4, 5, 16, 100, 256])('of %d colours has the pixels that were drawn', (count) => {
    const [width, height] = [61, 37]
    const palette = Array.from({ length: count }, (_, i) => grey(Math.floor((i * 255) / (count - 1))))
    const frames = Array.from({ length: 3 }, (_, frame) => ({
      delay: 40 * (frame + 1),
      pixels: new Uint8Array(width * height).map((__, i) => (i * 7 + frame * 3) % count),
    }))
    const gif = studio.newGif({ width, height, palette, frames, loopCount: 5, comment: 'new' })
    const seen = decode(studio.Gif.write(gif))

    expect(seen).toMatchObject({ width, height, loopCount: 5 })
    expect(seen.frames.map(({ delay }) => delay)).toEqual([4, 8, 12])
    for (const [index, frame] of seen.frames.entries()) {
      expect(frame.palette.slice(0, count)).toEqual(palette.map(studio.toHex))
      expect(frame.pixels).toBe(digestOf(frames[index]?.pixels ?? []))
    }
    expect(studio.commentsOf(gif)).toEqual(['new'])
  })

  it('is a tree of classes, made by Gif.create from plain objects', () => {
    const { Gif } = studio
    const gif = Gif.create({
      header: { version: '87a' },
      logicalScreenDescriptor: {
        screenWidth: 1,
        screenHeight: 1,
        hasGlobalColorTable: true,
        colorResolution: 0,
        isGlobalColorTableSorted: false,
        globalColorTableSize: 0,
        backgroundColorIndex: 0,
        pixelAspectRatio: 0,
      },
      globalColorTable: [
        { red: 0, green: 0, blue: 0 },
        { red: 255, green: 128, blue: 1 },
      ],
      blocks: [
        {
          blockType: Gif.BlockType.IMAGE,
          body: {
            left: 0,
            top: 0,
            width: 1,
            height: 1,
            hasLocalColorTable: false,
            isInterlaced: false,
            isLocalColorTableSorted: false,
            reserved: 0,
            localColorTableSize: 0,
            lzwMinimumCodeSize: 2,
            // Clear code, pixel 1, end code, three bits each.
            subBlocks: [
              { lenData: 2, data: Uint8Array.of(0b01_001_100, 0b1) },
              { lenData: 0, data: new Uint8Array() },
            ],
          },
        },
        { blockType: Gif.BlockType.TRAILER, body: { trailingBytes: new Uint8Array() } },
      ],
    })
    const [image] = gif.blocks
    expect(image).toBeInstanceOf(Gif.Block)
    expect(image?.body).toBeInstanceOf(Gif.Image)
    const seen = decode(Gif.write(gif))
    expect(seen.frames).toHaveLength(1)
    expect(seen.frames[0]).toMatchObject({ palette: ['#000000', '#ff8001'], pixels: digestOf([1]) })
  })

  it('is refused with the place of what is missing', () => {
    const gif = studio.newGif({
      width: 1,
      height: 1,
      palette: [grey(0), grey(255)],
      frames: [{ delay: 0, pixels: Uint8Array.of(1) }],
    })
    const image = gif.blocks[1]?.body
    if (!(image instanceof studio.Gif.Image)) throw new Error('The second block is the image.')
    image.width = 65_536
    expect(() => studio.Gif.write(gif)).toThrow(/blocks\[1\]\.body\.width/)
  })
})
