import { beforeAll, describe, expect, it } from 'vitest'
import { type Studio, gifNames, loadStudio, readGif } from '../support/gif-studio.js'
import { decode } from '../support/omggif.js'

let studio: typeof Studio
beforeAll(async () => {
  studio = await loadStudio()
})

/** Those that omggif can read: it gives up on text to be drawn, on unknown extensions and on files cut short. */
const decodable = gifNames.filter(
  (name) => !name.startsWith('odd-') && !/^(giflib-plain-text|gifsicle-unknown-extensions)\.gif$/.test(name),
)
const unusedColour = '#0b6e5f'

type GifObject = InstanceType<typeof Studio.Gif>

function edited(name: string, ...edits: ((gif: GifObject) => void)[]): Uint8Array {
  const gif = studio.Gif.read(readGif(name))
  for (const edit of edits) edit(gif)
  return studio.Gif.write(gif)
}

describe.each(decodable)('%s', (name) => {
  it('with another palette colour shows that colour, and nothing else changed', () => {
    const gif = studio.Gif.read(readGif(name))
    const [choice = 'global'] = studio.palettesOf(gif)
    studio.setPaletteColour(gif, choice, 0, studio.fromHex(unusedColour))

    const before = decode(readGif(name))
    const after = decode(studio.Gif.write(gif))
    const owners = studio.framesOf(gif).map(({ image }, index) => (image.localColorTable ? index : 'global'))
    const frames = before.frames.map((frame, index) =>
      owners[index] === choice ? { ...frame, palette: frame.palette.with(0, unusedColour) } : frame,
    )
    expect(frames.some(({ palette }) => palette[0] === unusedColour)).toBe(true)
    expect(after).toEqual({ ...before, frames })
  })

  it('with another delay has it in that frame only', () => {
    const last = decode(readGif(name)).frames.length - 1
    const before = decode(readGif(name))
    const after = decode(edited(name, (gif) => studio.setDelay(gif, last, 1230)))
    expect(after).toEqual({
      ...before,
      frames: before.frames.map((frame, index) => (index === last ? { ...frame, delay: 123 } : frame)),
    })
  })

  it.each([0, 65_535])('with the loop count %d has it, and nothing else changed', (count) => {
    const after = decode(edited(name, (gif) => studio.setLoopCount(gif, count)))
    expect(after).toEqual({ ...decode(readGif(name)), loopCount: count })
  })

  it('without a loop count is shown once, and nothing else changed', () => {
    const after = decode(edited(name, (gif) => studio.setLoopCount(gif, undefined)))
    expect(after).toEqual({ ...decode(readGif(name)), loopCount: null })
  })

  it('with a comment more has it, and is otherwise the same', () => {
    const { commentsOf, setComment, Gif } = studio
    const before = commentsOf(Gif.read(readGif(name)))
    const bytes = edited(name, (gif) => setComment(gif, 'one more', before.length))
    expect(commentsOf(Gif.read(bytes))).toEqual([...before, 'one more'])
    expect(decode(bytes)).toEqual(decode(readGif(name)))
  })

  it('is the same file again after edits are taken back', () => {
    const { Gif, ...edits } = studio
    const bytes = readGif(name)
    const gif = Gif.read(bytes)
    const comments = edits.commentsOf(gif).length
    const loops = edits.loopCountOf(gif)
    const delays = edits.framesOf(gif).map(edits.delayOf)
    const hasControl = edits.framesOf(gif).every(({ control }) => control !== undefined)
    const { version } = gif.header

    edits.setComment(gif, 'one more', comments)
    edits.setLoopCount(gif, 77)
    if (hasControl) for (const index of delays.keys()) edits.setDelay(gif, index, 5550)
    expect(Buffer.from(Gif.write(gif))).not.toEqual(Buffer.from(bytes))

    edits.setComment(gif, undefined, comments)
    edits.setLoopCount(gif, loops)
    if (hasControl) for (const [index, delay] of delays.entries()) edits.setDelay(gif, index, delay)
    gif.header.version = version
    expect(Buffer.from(Gif.write(gif))).toEqual(Buffer.from(bytes))
  })
})

describe('an edit', () => {
  it.each([0, 1, 254, 255, 256, 510, 1000])('can be a comment of %d bytes', (length) => {
    const text = 'GIF! '.repeat(200).slice(0, length)
    const bytes = edited('gifenc-animation.gif', (gif) => studio.setComment(gif, text))
    expect(studio.commentsOf(studio.Gif.read(bytes))).toEqual([text])
    expect(decode(bytes)).toEqual(decode(readGif('gifenc-animation.gif')))
  })

  it('can be a comment in any script, in sub-blocks of 255 bytes', () => {
    const text = 'Ägypten, 日本, 🌊. '.repeat(40)
    const bytes = edited('gifsicle-no-loop.gif', (gif) => studio.setComment(gif, text))
    expect(studio.commentsOf(studio.Gif.read(bytes))).toEqual([text])
    const length = Buffer.byteLength(text)
    expect(bytes.length - readGif('gifsicle-no-loop.gif').length).toBe(3 + length + Math.ceil(length / 255))
  })

  it('leaves the other comments alone', () => {
    const { setComment, commentsOf } = studio
    const gif = studio.Gif.read(readGif('sunset-sail.gif'))
    setComment(gif, 'second', 1)
    setComment(gif, 'third', 2)
    setComment(gif, 'SECOND', 1)
    expect(commentsOf(gif)).toEqual(['Sunset sail. Drawn by a script; CC0.', 'SECOND', 'third'])
    setComment(gif, undefined, 0)
    expect(commentsOf(gif)).toEqual(['SECOND', 'third'])
  })

  it('makes an 89a of an 87a when it needs an extension', () => {
    const name = 'imagemagick-87a-256-colours.gif'
    const version = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 6)).toString()
    expect(version(edited(name))).toBe('GIF87a')
    expect(version(edited(name, (gif) => studio.setDelay(gif, 0, 100)))).toBe('GIF89a')
    expect(version(edited(name, (gif) => studio.setComment(gif, 'hello')))).toBe('GIF89a')
    expect(version(edited(name, (gif) => studio.setLoopCount(gif, 0)))).toBe('GIF89a')
  })

  it('says what is wrong with what can’t be stored or is not there', () => {
    const gif = studio.Gif.read(readGif('sunset-sail.gif'))
    expect(() => studio.setDelay(gif, 0, 655_360)).toThrow('from 0 to 655,350 ms')
    expect(() => studio.setDelay(gif, 24, 10)).toThrow('no frame 24: this GIF has 24')
    expect(() => studio.setLoopCount(gif, 65_536)).toThrow('from 0 to 65,535')
    expect(() => studio.setLoopCount(gif, 1.5)).toThrow('whole number')
    expect(() => studio.setComment(gif, undefined, 1)).toThrow('no comment 1')
    expect(() => studio.setPaletteColour(gif, 'global', 16, studio.fromHex(unusedColour))).toThrow(
      'no colour 16',
    )
    expect(() => studio.setPaletteColour(gif, 3, 0, studio.fromHex(unusedColour))).toThrow(
      'Frame 3 has no palette',
    )
    expect(() => studio.fromHex('red')).toThrow('#ff8800')
    expect(Buffer.from(studio.Gif.write(gif))).toEqual(Buffer.from(readGif('sunset-sail.gif')))
  })
})
