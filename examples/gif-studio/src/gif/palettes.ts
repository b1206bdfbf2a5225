import type Gif from '../gif.ksy'
import { frameAt, framesOf } from './frames.js'

/** Each from 0 to 255. */
export interface Rgb {
  readonly red: number
  readonly green: number
  readonly blue: number
}

/** Which palette: the global one, or the local one of a frame, counted from 0. */
export type PaletteChoice = 'global' | number

/** The palettes that a GIF has, the global one first. */
export function palettesOf(gif: Gif): PaletteChoice[] {
  const local = framesOf(gif).flatMap(({ image }, index) => (image.localColorTable ? [index] : []))
  return gif.globalColorTable ? ['global', ...local] : local
}

/**
 * The entries of a palette. Changing one changes the GIF.
 *
 * @throws RangeError if the GIF has no such palette
 */
export function paletteOf(gif: Gif, choice: PaletteChoice): readonly Gif.Color[] {
  const table = choice === 'global' ? gif.globalColorTable : frameAt(gif, choice).image.localColorTable
  if (table) return table
  throw new RangeError(
    choice === 'global' ? 'This GIF has no global palette.' : `Frame ${choice} has no palette.`,
  )
}

/**
 * Sets an entry of a palette.
 *
 * @throws RangeError if there is no such palette or entry
 */
export function setPaletteColour(gif: Gif, choice: PaletteChoice, index: number, colour: Rgb): void {
  const palette = paletteOf(gif, choice)
  const entry = palette[index]
  if (!entry) throw new RangeError(`There is no colour ${index}: this palette has ${palette.length}, from 0.`)
  entry.red = colour.red
  entry.green = colour.green
  entry.blue = colour.blue
}

/** `#rrggbb`, as colour inputs and CSS write it. */
export function toHex({ red, green, blue }: Rgb): string {
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

/**
 * Reads `#rrggbb`.
 *
 * @throws RangeError if it is something else
 */
export function fromHex(hex: string): Rgb {
  if (!/^#[\da-f]{6}$/i.test(hex)) throw new RangeError(`A colour is written like #ff8800, not ${hex}.`)
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16)
  return { red: part(1), green: part(3), blue: part(5) }
}
