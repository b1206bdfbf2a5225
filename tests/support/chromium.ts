import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const usualPlaces: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

/**
 * Where Chromium is: `CHROMIUM_PATH`, or the usual place on this system. Without one, browser tests skip themselves:
 * `describe.skipIf(findChromium() === undefined)`.
 *
 * @throws if there is none although `KSY_REQUIRE_CHROMIUM` is set, as it is in CI
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const places = env['CHROMIUM_PATH'] ? [env['CHROMIUM_PATH']] : (usualPlaces[process.platform] ?? [])
  const path = places.find((place) => existsSync(place))
  if (path !== undefined) return path

  const tried = `No Chromium at ${places.join(' or ')}. Set CHROMIUM_PATH to the program, or install it.`
  if (env['KSY_REQUIRE_CHROMIUM']) throw new Error(`${tried} It is required by KSY_REQUIRE_CHROMIUM.`)
  console.warn(`${tried} Browser tests are skipped.`)
  return undefined
}

/** Starts a headless Chromium that talks to nobody. The caller closes it. */
export function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
