/// <reference lib="dom" />
import { readFile } from 'node:fs/promises'
import type { Browser, Locator, Page } from 'playwright-core'
import { preview } from 'vite'

/** Serves a folder that was built, on a free port of this computer. */
export async function serve(outDir: string): Promise<{ url: string; close: () => Promise<void> }> {
  const server = await preview({
    configFile: false,
    logLevel: 'warn',
    preview: { host: '127.0.0.1', port: 0, open: false },
    build: { outDir },
  })
  const address = server.httpServer.address()
  if (address === null || typeof address === 'string') throw new Error('The preview server has no port.')
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() }
}

/** GIF Studio in a browser, as a person uses it. */
export class StudioPage {
  /** What the page complained about in the console. */
  readonly complaints: string[] = []

  private constructor(readonly page: Page) {
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text())
    })
    page.on('pageerror', (error) => this.complaints.push(String(error)))
  }

  /** A new window with the page, after the GIF that it opens with is shown. */
  static async open(
    browser: Browser,
    url: string,
    options?: Parameters<Browser['newContext']>[0],
  ): Promise<StudioPage> {
    const context = await browser.newContext({ acceptDownloads: true, ...options })
    const studio = new StudioPage(await context.newPage())
    await studio.page.goto(url)
    await studio.page.getByRole('heading', { name: 'sunset-sail.gif' }).waitFor()
    return studio
  }

  close(): Promise<void> {
    return this.page.context().close()
  }

  get original(): Locator {
    return this.page.getByAltText('Original picture')
  }

  get edited(): Locator {
    return this.page.getByAltText('Edited picture')
  }

  get alert(): Locator {
    return this.page.getByRole('alert')
  }

  get tree(): Locator {
    return this.page.getByRole('tree', { name: 'Blocks' })
  }

  async pick(name: string, bytes: Uint8Array): Promise<void> {
    const file = { name, mimeType: 'image/gif', buffer: Buffer.from(bytes) }
    await this.page.getByLabel('Open a GIF file').setInputFiles(file)
  }

  async drop(name: string, bytes: Uint8Array): Promise<void> {
    const transfer = await this.page.evaluateHandle(
      ([fileName, numbers]) => {
        const made = new DataTransfer()
        made.items.add(new File([Uint8Array.from(numbers)], fileName, { type: 'image/gif' }))
        return made
      },
      [name, [...bytes]] as const,
    )
    await this.page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
  }

  /** The bytes of the file that Save gives, and its name. */
  async save(): Promise<{ name: string; bytes: Uint8Array }> {
    const waiting = this.page.waitForEvent('download')
    await this.page.getByRole('button', { name: 'Save' }).click()
    const download = await waiting
    return {
      name: download.suggestedFilename(),
      bytes: new Uint8Array(await readFile(await download.path())),
    }
  }
}

/** The colour of a pixel of the first frame, as the browser decodes it. Waits until the picture is there. */
export function pixelOf(image: Locator, x: number, y: number): Promise<string> {
  return image.evaluate(
    async (element, [column, row]) => {
      if (!(element instanceof HTMLImageElement)) throw new Error('Not a picture.')
      await element.decode()
      // A new image starts with its first frame.
      const still = new Image()
      still.src = element.src
      await still.decode()
      const canvas = document.createElement('canvas')
      canvas.width = still.naturalWidth
      canvas.height = still.naturalHeight
      const context = canvas.getContext('2d')
      context?.drawImage(still, 0, 0)
      const [red = 0, green = 0, blue = 0] = context?.getImageData(column, row, 1, 1).data ?? []
      return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`
    },
    [x, y] as const,
  )
}
