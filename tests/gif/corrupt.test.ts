import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Studio, gifNames, loadStudio, readGif } from '../support/gif-studio.js'

let studio: typeof Studio
beforeAll(async () => {
  studio = await loadStudio()
})

/** What reading throws; undefined if it reads. Fails on anything but a KaitaiError that says where. */
function problemOf(bytes: Uint8Array): Studio.KaitaiError | undefined {
  try {
    const written = studio.Gif.write(studio.Gif.read(bytes))
    expect(Buffer.from(written)).toEqual(Buffer.from(bytes))
    return undefined
  } catch (error) {
    if (!(error instanceof studio.KaitaiError)) throw error
    expect(error.path).toMatch(/^[a-z]\w*(\[\d+\])?(\.[a-z]\w*(\[\d+\])?)*$/i)
    expect(error.offset).toBeGreaterThanOrEqual(0)
    expect(error.offset).toBeLessThanOrEqual(bytes.length)
    expect(error.message).toContain(error.path)
    return error
  }
}

function spoil(name: string, at: number, ...values: number[]): Uint8Array {
  const bytes = readGif(name)
  bytes.set(values, at)
  return bytes
}

describe('a truncated GIF', () => {
  it('is an error with path and offset wherever it ends, except between blocks', () => {
    const { Gif } = studio
    const whole = readGif('gifsicle-loop-3.gif')
    const { blocks } = Gif.read(whole)
    const ends = blocks.map((_, index) =>
      blocks.slice(index).reduce((end, block) => end - Gif.Block.write(block).length, whole.length),
    )
    const readable = Array.from({ length: whole.length }, (_, length) => length).filter(
      (length) => problemOf(whole.subarray(0, length)) === undefined,
    )
    expect(readable).toEqual(ends)
  })

  it('says which field is cut', () => {
    const { EndOfStreamError } = studio
    const error = problemOf(readGif('sunset-sail.gif').subarray(0, 8))
    expect(error).toBeInstanceOf(EndOfStreamError)
    expect(error).toMatchObject({ path: 'logicalScreenDescriptor.screenHeight', offset: 8 })
  })

  it('is what a program wrote that failed half way', () => {
    expect(problemOf(readGif('broken-giflib-empty.gif'))).toMatchObject({
      path: 'globalColorTable[0].green',
      offset: 14,
    })
  })
})

describe('a corrupt GIF', () => {
  it.each([
    ['another format', 'header.signature', spoil('sunset-sail.gif', 0, 0x89, 0x50, 0x4e)],
    ['an unknown version', 'header.version', spoil('sunset-sail.gif', 3, 0x39)],
    ['an unknown block', 'blocks[0].blockType', spoil('sunset-sail.gif', 13 + 48, 0)],
    ['a wrong length', 'blocks[0].body.content.lenFields', spoil('sunset-sail.gif', 13 + 48 + 2, 12)],
    [
      'an impossible code size',
      'blocks[0].body.lzwMinimumCodeSize',
      spoil('pillow-one-pixel.gif', 13 + 12 + 10, 12),
    ],
  ])('with %s has its error at %s', (_, path, bytes) => {
    expect(problemOf(bytes)).toMatchObject({ path })
  })

  it('never throws anything but a KaitaiError, and what reads is written the same', () => {
    const small = gifNames.filter((name) => readGif(name).length < 5000)
    const damage = fc.array(fc.tuple(fc.nat(4999), fc.nat(255)), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.constantFrom(...small), damage, fc.nat(5000), (name, changes, length) => {
        const bytes = readGif(name)
        for (const [at, value] of changes) bytes[at % bytes.length] = value
        problemOf(length < bytes.length ? bytes.subarray(0, length) : bytes)
      }),
      { numRuns: 500 },
    )
  })
})
