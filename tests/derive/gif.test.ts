import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findChromium, launchChromium } from '../support/chromium.js'
import { loadStudio, readGif, type Studio } from '../support/gif-studio.js'
import { decode } from '../support/omggif.js'
import { temporaryFolder } from '../support/temporary-folder.mjs'

const chromium = findChromium()
const { path: folder, remove } = temporaryFolder()
afterAll(remove)

let studio: typeof Studio
beforeAll(async () => {
  studio = await loadStudio()
})

/** One pixel of index 1, in codes of three bits: clear, 1, end. */
const onePixel = Uint8Array.of(0b01_001_100, 0b1)

/** An animation, with one more frame, and how many it had. */
function withFrame(): { before: Uint8Array; after: Uint8Array; frame: object } {
  const { Gif } = studio
  const gif = Gif.read(readGif('ffmpeg-offsets.gif'))
  const before = Gif.write(gif)
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
  return { before, after: Gif.write(gif), frame }
}

test('a frame with a palette of its own is added, and says nothing of its size, its kind or its flags', () => {
  const { before, after, frame } = withFrame()
  const { frames } = decode(after)
  expect(frames.slice(0, -1)).toEqual(decode(before).frames)
  expect(frames.at(-1)).toMatchObject({
    width: 1,
    height: 1,
    palette: ['#0064c8', '#0164c8', '#0264c8', '#0364c8'],
  })
  expect(frame).toMatchObject({ hasLocalColorTable: true, localColorTableSize: 1 })
})

test.runIf(chromium !== undefined)('Chromium shows one frame more', async () => {
  const { before, after } = withFrame()
  const browser = await launchChromium(chromium ?? '')
  try {
    const page = await browser.newPage()
    // Only a page of a file or a server may decode images frame by frame.
    const path = join(folder, 'page.html')
    writeFileSync(path, '<!doctype html>')
    await page.goto(pathToFileURL(path).href)
    const frameCount = (bytes: Uint8Array): Promise<number | undefined> =>
      page.evaluate(async (data) => {
        const decoder = new ImageDecoder({ data: Uint8Array.from(data), type: 'image/gif' })
        await decoder.completed
        await decoder.tracks.ready
        return decoder.tracks.selectedTrack?.frameCount
      }, Array.from(bytes))
    expect(await frameCount(after)).toBe(Number(await frameCount(before)) + 1)
  } finally {
    await browser.close()
  }
})
