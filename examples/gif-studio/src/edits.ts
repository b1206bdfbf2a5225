/**
 * What a GIF holds, and how to change it, in a person's terms. Nothing here knows of a page or a terminal; all of it
 * reads and assigns fields of the classes that `gif.ksy` describes.
 */

export { commentsOf, setComment } from './gif/comments.js'
export { type Frame, delayOf, framesOf, setDelay } from './gif/frames.js'
export { loopCountOf, setLoopCount } from './gif/loop-count.js'
export { type Drawing, type DrawnFrame, newGif } from './gif/new-gif.js'
export {
  type PaletteChoice,
  type Rgb,
  fromHex,
  paletteOf,
  palettesOf,
  setPaletteColour,
  toHex,
} from './gif/palettes.js'
