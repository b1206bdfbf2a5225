import type { Rgb } from '../gif/palettes.js'

/** Colours for a terminal that shows them; plain text for everything else. */
export interface Paint {
  strong(text: string): string
  faint(text: string): string
  good(text: string): string
  /** A patch of a colour, or its hexadecimal name. */
  swatch(colour: Rgb, hex: string): string
}

export const plain: Paint = {
  strong: (text) => text,
  faint: (text) => text,
  good: (text) => text,
  swatch: (_, hex) => hex,
}

/** ECMA-48 escape sequences, with the 24-bit colours of ISO 8613-6. */
export const ansi: Paint = {
  strong: (text) => `\x1b[1m${text}\x1b[22m`,
  faint: (text) => `\x1b[2m${text}\x1b[22m`,
  good: (text) => `\x1b[32m${text}\x1b[39m`,
  swatch: ({ red, green, blue }, hex) => `\x1b[48;2;${red};${green};${blue}m  \x1b[49m ${hex}`,
}
