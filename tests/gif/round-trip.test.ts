import { beforeAll, describe, expect, it } from 'vitest'
import { type Studio, gifNames, loadStudio, readGif } from '../support/gif-studio.js'

let studio: typeof Studio
beforeAll(async () => {
  studio = await loadStudio()
})

const encoders = new Set(gifNames.map((name) => name.split('-')[0]))

describe('a GIF that is read and written unchanged', () => {
  it('is tried with the files of many encoders', () => {
    expect(gifNames.length).toBeGreaterThanOrEqual(20)
    expect(encoders.size).toBeGreaterThanOrEqual(10)
  })

  it.each(gifNames)('%s is the same file', (name) => {
    const bytes = readGif(name)
    expect(Buffer.from(studio.Gif.write(studio.Gif.read(bytes)))).toEqual(Buffer.from(bytes))
  })

  it.each(gifNames)('%s is the same file after each of its blocks was written alone', (name) => {
    const bytes = readGif(name)
    const { blocks } = studio.Gif.read(bytes)
    const written = Buffer.concat(blocks.map((block) => studio.Gif.Block.write(block)))
    expect(written).toEqual(Buffer.from(bytes.subarray(bytes.length - written.length)))
  })
})

describe('what is read', () => {
  it('has the types that gif.ksy says', () => {
    const { Gif } = studio
    const gif = Gif.read(readGif('sunset-sail.gif'))
    expect(gif.header.version).toBe('89a')
    expect(gif.logicalScreenDescriptor.screenWidth).toBe(288)
    expect(gif.globalColorTable?.[0]).toMatchObject({ red: 0x24, green: 0x6a, blue: 0x92 })
    expect(gif.blocks.at(-1)?.body).toBeInstanceOf(Gif.Trailer)
    const [first] = gif.blocks
    expect(first?.blockType).toBe(Gif.BlockType.EXTENSION)
    expect(first?.body).toMatchObject({
      label: Gif.ExtensionLabel.APPLICATION,
      content: { identifier: 'NETSCAPE', animationSettings: [{ loopCount: 0 }, { lenData: 0 }] },
    })
  })

  it('keeps the XMP packet, its 258 bytes at the end included', () => {
    const { Gif } = studio
    const bytes = readGif('exiftool-xmp.gif')
    const block = Gif.read(bytes).blocks.find(
      ({ body }) =>
        body instanceof Gif.Extension &&
        body.content instanceof Gif.Application &&
        body.content.identifier === 'XMP Data',
    )
    if (!block) throw new Error('There is no XMP.')
    const written = Buffer.from(Gif.Block.write(block))
    const trailer = [1, ...Array.from({ length: 256 }, (_, i) => 255 - i), 0]
    expect(written.subarray(-258)).toEqual(Buffer.from(trailer))
    expect(written.subarray(14, -258).toString()).toMatch(/^<\?xpacket.*<\?xpacket end=.w.\?>$/s)
  })

  it('keeps what follows the trailer', () => {
    const { Gif } = studio
    const { body } = Gif.read(readGif('odd-trailing-bytes.gif')).blocks.at(-1) ?? {}
    expect(body).toBeInstanceOf(Gif.Trailer)
    expect(body instanceof Gif.Trailer ? Buffer.from(body.trailingBytes).toString('latin1') : '').toBe(
      'bytes after the trailer\0\0;',
    )
  })
})
