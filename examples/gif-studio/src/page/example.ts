import Gif from '../gif.ksy'
import { type Drawing, newGif } from '../edits.js'
import { required } from './dom.js'
import type { Editor } from './editor.js'

/** Makes a GIF from nothing when asked to. */
export function makeOnClick(editor: Editor): void {
  required('make', HTMLButtonElement).addEventListener('click', () => {
    editor.open('from-nothing.gif', Gif.write(newGif(rings())))
  })
}

/** Rings that run outwards: 16 colours, 16 frames. */
function rings(): Drawing {
  const size = 96
  const steps = 16
  const palette = Array.from({ length: steps }, (_, i) => {
    const wave = (shift: number): number => Math.round(150 + 90 * Math.cos((2 * Math.PI * i) / steps + shift))
    return { red: wave(0), green: wave(2.2), blue: wave(4) }
  })
  const frames = Array.from({ length: steps }, (_, step) => ({
    delay: 60,
    pixels: ringsAt(step, size, steps),
  }))
  return { width: size, height: size, palette, frames, loopCount: 0, comment: 'Made from nothing.' }
}

function ringsAt(step: number, size: number, steps: number): Uint8Array {
  const middle = (size - 1) / 2
  return Uint8Array.from({ length: size * size }, (_, i) => {
    const distance = Math.hypot((i % size) - middle, Math.floor(i / size) - middle)
    return Math.floor(distance / 3 + steps - step) % steps
  })
}
