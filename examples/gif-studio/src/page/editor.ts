import Gif from '../gif.ksy'

/** The GIF that the page shows. */
export interface OpenGif {
  readonly name: string
  /** The file as it was opened. */
  readonly original: Uint8Array
  readonly gif: Gif
  /** The file as it is now, written from `gif`. */
  readonly bytes: Uint8Array
}

/** `opened`: another file, or the same one from the start. `edited`: something in it changed. */
export type Change = 'opened' | 'edited'
export type Listener = (open: OpenGif, change: Change) => void
export type Report = (title: string, error: unknown) => void

/** Holds the open GIF, and tells everyone when it changes. */
export class Editor {
  #open: OpenGif | undefined
  readonly #listeners: Listener[] = []
  readonly #report: Report

  /** @param report is called with what can't be read or written; the GIF is then as it was before */
  constructor(report: Report) {
    this.#report = report
  }

  get current(): OpenGif | undefined {
    return this.#open
  }

  /** Calls the listener after every change from now on. */
  subscribe(listener: Listener): void {
    this.#listeners.push(listener)
  }

  /** Opens another file. */
  open(name: string, original: Uint8Array): void {
    try {
      const gif = Gif.read(original)
      this.#show({ name, original, gif, bytes: Gif.write(gif) }, 'opened')
    } catch (error) {
      this.#report(`${name} can’t be read`, error)
    }
  }

  /** Changes the open GIF and writes it again. */
  edit(change: (gif: Gif) => void): void {
    const open = this.#open
    if (!open) return
    try {
      change(open.gif)
      this.#show({ ...open, bytes: Gif.write(open.gif) }, 'edited')
    } catch (error) {
      this.#show({ ...open, gif: Gif.read(open.bytes) }, 'opened')
      this.#report('This change can’t be written', error)
    }
  }

  /** Forgets all edits. */
  reset(): void {
    if (this.#open) this.open(this.#open.name, this.#open.original)
  }

  #show(open: OpenGif, change: Change): void {
    this.#open = open
    for (const listener of this.#listeners) listener(open, change)
  }
}
