import { TraceMap, eachMapping, originalPositionFor } from '@jridgewell/trace-mapping'
import type { CDPSession, Page } from 'playwright-core'

/** A line of a source file, counted from 1. */
export interface SourceLine {
  readonly source: string
  readonly line: number
}

/**
 * Chromium's debugger with the part of the developer tools that knows source maps: the protocol itself speaks of the code
 * that runs.
 */
export class Debugger {
  readonly #session: CDPSession
  readonly #maps = new Map<string, { readonly url: string; readonly map: TraceMap }>()
  readonly #loaded: (() => void)[] = []
  /** Where breakpoints were hit. The page goes on at once. */
  readonly stops: (SourceLine | undefined)[] = []

  private constructor(session: CDPSession) {
    this.#session = session
    session.on('Debugger.scriptParsed', ({ scriptId, url, sourceMapURL }) => {
      const data = /^data:application\/json;(?:charset=utf-8;)?base64,(.+)$/.exec(sourceMapURL ?? '')?.[1]
      if (data === undefined) return
      const json: string = Buffer.from(data, 'base64').toString('utf8')
      this.#maps.set(scriptId, { url, map: new TraceMap(json) })
      for (const check of this.#loaded) check()
    })
    session.on('Debugger.paused', ({ callFrames: [frame] }) => {
      this.stops.push(frame && this.#original(frame.location))
      void session.send('Debugger.resume')
    })
  }

  static async attach(page: Page): Promise<Debugger> {
    const session = await page.context().newCDPSession(page)
    const attached = new Debugger(session)
    await session.send('Debugger.enable')
    return attached
  }

  /**
   * Sets a breakpoint at a line of a source, as soon as a script that is made from it is there.
   *
   * @param source how the source's name ends
   */
  async setBreakpoint({ source, line }: SourceLine): Promise<void> {
    for (const place of await this.#generated(source, line))
      await this.#session.send('Debugger.setBreakpointByUrl', place)
  }

  /** Waits until a script that is made from a source is there. */
  async reads(source: string): Promise<void> {
    await this.#generated(source, undefined)
  }

  /** The lines that the frames of a stack lead to, as the developer tools show them. */
  originals(stack: string): readonly (SourceLine | undefined)[] {
    return Array.from(stack.matchAll(/(http\S+?):(\d+):(\d+)\)?$/gm), ([, url, line, column]) => {
      const script = [...this.#maps].find(([, known]) => known.url === url)?.[0]
      if (script === undefined) return undefined
      return this.#original({
        scriptId: script,
        lineNumber: Number(line) - 1,
        columnNumber: Number(column) - 1,
      })
    })
  }

  /** Every piece of code that a line was made into, as the developer tools do it. */
  #generated(source: string, line: number | undefined): Promise<readonly Place[]> {
    return new Promise((resolve) => {
      const look = (): void => {
        for (const { url, map } of this.#maps.values()) {
          const places: Place[] = []
          eachMapping(map, (mapping) => {
            if (
              mapping.source?.endsWith(source) !== true ||
              (line ?? mapping.originalLine) !== mapping.originalLine
            )
              return
            places.push({ url, lineNumber: mapping.generatedLine - 1, columnNumber: mapping.generatedColumn })
          })
          if (places.length > 0) resolve(places)
        }
      }
      this.#loaded.push(look)
      look()
    })
  }

  #original({ scriptId, lineNumber, columnNumber = 0 }: Location): SourceLine | undefined {
    const map = this.#maps.get(scriptId)?.map
    if (map === undefined) return undefined
    const { source, line } = originalPositionFor(map, { line: lineNumber + 1, column: columnNumber })
    return source === null ? undefined : { source: source.replace(/^.*\//, ''), line }
  }
}

interface Location {
  readonly scriptId: string
  readonly lineNumber: number
  readonly columnNumber?: number
}

interface Place {
  readonly url: string
  readonly lineNumber: number
  readonly columnNumber: number
}
