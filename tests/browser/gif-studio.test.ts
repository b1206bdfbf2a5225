import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findChromium, launchChromium } from '../support/chromium.js'
import { type Studio, buildPage, loadStudio, readGif } from '../support/gif-studio.js'
import { type Decoded, decode } from '../support/omggif.js'
import { StudioPage, pixelOf, serve } from './studio-page.js'

const chromium = findChromium()
const demo = readGif('sunset-sail.gif')
/** A pixel of the sea, which has colour 0. */
const sea = [20, 150] as const

describe.skipIf(chromium === undefined)('the page of GIF Studio', () => {
  let studio: typeof Studio
  let browser: Browser
  let server: Awaited<ReturnType<typeof serve>>
  let folder: string
  let at: StudioPage

  beforeAll(async () => {
    studio = await loadStudio()
    folder = await mkdtemp(join(tmpdir(), 'gif-studio-page-'))
    await buildPage(folder)
    server = await serve(folder)
    browser = await launchChromium(chromium ?? '')
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
    if (folder) await rm(folder, { recursive: true })
  })
  beforeEach(async () => {
    at = await StudioPage.open(browser, server.url)
  })
  afterEach(async () => {
    expect(at.complaints).toEqual([])
    await at.close()
  })

  const before = decode(demo)
  const withFrames = (change: (frame: Decoded['frames'][number], index: number) => object): unknown => ({
    ...before,
    frames: before.frames.map((frame, index) => ({ ...frame, ...change(frame, index) })),
  })

  it('opens with a real GIF, shown twice, with its blocks and palette', async () => {
    expect(await pixelOf(at.original, ...sea)).toBe('#246a92')
    expect(await pixelOf(at.edited, ...sea)).toBe('#246a92')
    expect(await at.page.getByLabel(/^Colour \d+,/).count()).toBe(16)
    expect(await at.page.getByLabel(/^Delay of frame/).count()).toBe(24)
    expect(await at.tree.getByRole('treeitem', { name: /^Image 288 × 192/ }).count()).toBe(1)
    expect(await at.tree.getByRole('treeitem', { name: /^Application NETSCAPE2\.0/ }).count()).toBe(1)
    expect(await at.alert.textContent()).toBe('')
  })

  it('saves the very same file when nothing was edited', async () => {
    const { name, bytes } = await at.save()
    expect(name).toBe('sunset-sail-edited.gif')
    expect(Buffer.from(bytes)).toEqual(Buffer.from(demo))
  })

  it('changes a palette colour', async () => {
    await at.page.getByLabel(/^Colour 0,/).fill('#0b6e5f')
    await expect.poll(() => pixelOf(at.edited, ...sea)).toBe('#0b6e5f')
    expect(await pixelOf(at.original, ...sea)).toBe('#246a92')
    const { bytes } = await at.save()
    expect(decode(bytes)).toEqual(withFrames(({ palette }) => ({ palette: palette.with(0, '#0b6e5f') })))
  })

  it('changes the delay of a frame, in steps of 10 ms', async () => {
    const field = at.page.getByLabel('Delay of frame 3 in milliseconds')
    await field.fill('1234')
    await field.press('Tab')
    expect(await field.inputValue()).toBe('1230')
    const { bytes } = await at.save()
    expect(decode(bytes)).toEqual(withFrames((_, index) => (index === 2 ? { delay: 123 } : {})))
  })

  it('changes all delays at once', async () => {
    await at.page.getByLabel('Every delay (ms)').fill('50')
    await at.page.getByRole('button', { name: 'Set all' }).click()
    const { bytes } = await at.save()
    expect(decode(bytes)).toEqual(withFrames(() => ({ delay: 5 })))
  })

  it('changes the loop count, and removes it', async () => {
    const repeat = at.page.getByLabel('Repeat')
    await repeat.selectOption('A number of times')
    await at.page.getByLabel('Times', { exact: true }).fill('7')
    await at.page.getByLabel('Times', { exact: true }).press('Enter')
    expect(decode((await at.save()).bytes)).toEqual({ ...before, loopCount: 7 })
    await repeat.selectOption('No, show once')
    expect(decode((await at.save()).bytes)).toEqual({ ...before, loopCount: null })
    await repeat.selectOption('For ever')
    expect(decode((await at.save()).bytes)).toEqual({ ...before, loopCount: 0 })
  })

  it('changes, adds and removes comments', async () => {
    const comments = async (): Promise<string[]> =>
      studio.commentsOf(studio.Gif.read((await at.save()).bytes))
    await at.page.getByLabel('Comment 1', { exact: true }).fill('Grüße. '.repeat(60))
    expect(await comments()).toEqual(['Grüße. '.repeat(60)])
    await at.page.getByRole('button', { name: 'Add a comment' }).click()
    await at.page.keyboard.type('another')
    expect(await comments()).toEqual(['Grüße. '.repeat(60), 'another'])
    await at.page.getByRole('button', { name: 'Remove comment 1' }).click()
    expect(await comments()).toEqual(['another'])
    expect(decode((await at.save()).bytes)).toEqual(before)
  })

  it('forgets the edits on Reset', async () => {
    const reset = at.page.getByRole('button', { name: 'Reset' })
    expect(await reset.isDisabled()).toBe(true)
    await at.page.getByLabel(/^Colour 0,/).fill('#ffffff')
    await reset.click()
    await expect.poll(() => pixelOf(at.edited, ...sea)).toBe('#246a92')
    expect(Buffer.from((await at.save()).bytes)).toEqual(Buffer.from(demo))
  })

  it('is a tree for the keyboard', async () => {
    const focused = (): Promise<string | null | undefined> =>
      at.page.evaluate(() => document.activeElement?.getAttribute('data-path'))
    await at.tree.getByRole('treeitem').first().focus()
    await at.page.keyboard.press('End')
    expect(await focused()).toMatch(/^gif\.blocks\[50\]$/)
    await at.page.keyboard.press('Home')
    expect(await focused()).toBe('gif.header')
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await at.page.keyboard.press(key)
    expect(await focused()).toBe('gif.logicalScreenDescriptor.screenWidth')
    for (const key of ['ArrowLeft', 'ArrowLeft']) await at.page.keyboard.press(key)
    expect(await focused()).toBe('gif.logicalScreenDescriptor')
    expect(await at.tree.getByRole('treeitem', { expanded: true }).count()).toBe(0)
  })

  it('shows a GIF that Gif.create made from nothing', async () => {
    const colours = [studio.fromHex('#123456'), studio.fromHex('#fedcba')]
    const pixels = Uint8Array.from({ length: 20 * 10 }, (_, i) => (i % 20 < 10 ? 0 : 1))
    const frames = [{ delay: 100, pixels }]
    const made = studio.Gif.write(studio.newGif({ width: 20, height: 10, palette: colours, frames }))
    await at.pick('made.gif', made)
    await at.page.getByRole('heading', { name: 'made.gif' }).waitFor()
    expect(await pixelOf(at.edited, 9, 5)).toBe('#123456')
    expect(await pixelOf(at.edited, 10, 5)).toBe('#fedcba')
  })

  it('makes a GIF from nothing itself', async () => {
    await at.page.getByRole('button', { name: 'Make one from nothing' }).click()
    await at.page.getByRole('heading', { name: 'from-nothing.gif' }).waitFor()
    const { bytes } = await at.save()
    const seen = decode(bytes)
    expect(seen).toMatchObject({ width: 96, height: 96, loopCount: 0 })
    expect(seen.frames).toHaveLength(16)
    expect(new Set(seen.frames.map(({ pixels }) => pixels)).size).toBe(16)
    expect(seen.frames[0]?.palette).toContain(await pixelOf(at.edited, 48, 48))
  })

  it('takes a file that is dropped', async () => {
    await at.drop('dropped.gif', readGif('imagemagick-local-palettes.gif'))
    await at.page.getByRole('heading', { name: 'dropped.gif' }).waitFor()
    await at.page.getByLabel('Which palette').selectOption('Frame 2, 256 colours')
    await at.page.getByLabel(/^Colour 5,/).fill('#00ff00')
    const seen = decode((await at.save()).bytes)
    expect(seen.frames.map(({ palette }) => palette[5] === '#00ff00')).toEqual([false, true, false])
  })

  it.each([
    ['truncated', demo.subarray(0, 8), 'logicalScreenDescriptor.screenHeight', /^8 \(0x8\)$/],
    ['corrupt', demo.map((byte, i) => (i === 61 ? 0 : byte)), 'blocks[0].blockType', /^6\d \(0x3.\)$/],
  ])('says what is wrong with a %s file, and stays usable', async (kind, bytes, path, offset) => {
    await at.pick(`${kind}.gif`, bytes)
    await expect.poll(() => at.alert.textContent()).toContain(`${kind}.gif can’t be read`)
    const [, where, byte] = await at.alert.getByRole('definition').allTextContents()
    expect(where).toBe(path)
    expect(byte).toMatch(offset)
    // The picture from before is still there, and can be edited.
    expect(await at.page.getByRole('heading', { name: 'sunset-sail.gif' }).count()).toBe(1)
    await at.page.getByLabel(/^Colour 0,/).fill('#0b6e5f')
    await expect.poll(() => pixelOf(at.edited, ...sea)).toBe('#0b6e5f')
    expect(await at.alert.textContent()).toBe('')
  })

  it('has room on a narrow screen, and keeps still for those who want that', async () => {
    const narrow = await StudioPage.open(browser, server.url, {
      viewport: { width: 360, height: 740 },
      reducedMotion: 'reduce',
    })
    expect(await narrow.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    const play = narrow.page.getByRole('checkbox', { name: 'Play' })
    const stills = narrow.page.locator('canvas:visible')
    expect(await play.isChecked()).toBe(false)
    await expect.poll(() => stills.count()).toBe(2)
    await play.check()
    expect(await stills.count()).toBe(0)
    expect(narrow.complaints).toEqual([])
    await narrow.close()
  })
})
