import { beforeAll, expect, test } from 'vitest'
import { loadStudio, readGif, type Studio } from '../support/gif-studio.js'
import { decode } from '../support/omggif.js'

let studio: typeof Studio
beforeAll(async () => {
  studio = await loadStudio()
})

/** One pixel of index 1, in codes of three bits: clear, 1, end. */
const onePixel = Uint8Array.of(0b01_001_100, 0b1)

test('a frame with a palette of its own is added, and says nothing of its size, its kind or its flags', () => {
  const { Gif } = studio
  const gif = Gif.read(readGif('ffmpeg-offsets.gif'))
  const before = decode(Gif.write(gif))
  const frame = Gif.Image.create({
    left: 0,
    top: 0,
    width: 1,
    height: 1,
    isInterlaced: false,
    isLocalColorTableSorted: false,
    reserved: 0,
    localColorTable: [0, 1, 2, 3].map((value) => ({ red: value, green: 100, blue: 200 })),
    lzwMinimumCodeSize: 2,
    subBlocks: [{ data: onePixel }, { data: new Uint8Array() }],
  })
  gif.blocks.splice(-1, 0, Gif.Block.create({ body: frame }))
  const after = decode(Gif.write(gif))
  expect(after.frames.slice(0, -1)).toEqual(before.frames)
  expect(after.frames.at(-1)).toMatchObject({
    width: 1,
    height: 1,
    palette: ['#0064c8', '#0164c8', '#0264c8', '#0364c8'],
  })
  expect(frame).toMatchObject({ hasLocalColorTable: true, localColorTableSize: 1 })
})
