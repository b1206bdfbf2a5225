import { afterEach, describe, expect, it, vi } from 'vitest'
import { findChromium, launchChromium } from './chromium.js'

const path = findChromium()

describe('findChromium', () => {
  afterEach(() => {
    vi.restoreAllMocks()
  })

  it('takes the program that CHROMIUM_PATH names', () => {
    expect(findChromium({ CHROMIUM_PATH: process.execPath })).toBe(process.execPath)
  })

  it('says that browser tests are skipped where there is none', () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    expect(findChromium({ CHROMIUM_PATH: '/no/such/browser' })).toBeUndefined()
    expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('Browser tests are skipped'))
  })

  it('fails where there is none and one is required', () => {
    expect(() => findChromium({ CHROMIUM_PATH: '/no/such/browser', KSY_REQUIRE_CHROMIUM: '1' })).toThrow(
      'required by KSY_REQUIRE_CHROMIUM',
    )
  })
})

describe.skipIf(path === undefined)('launchChromium', () => {
  it('shows a page', async () => {
    const browser = await launchChromium(path ?? '')
    try {
      const page = await browser.newPage()
      await page.setContent('<title>Hello</title>')
      expect(await page.title()).toBe('Hello')
    } finally {
      await browser.close()
    }
  })
})
