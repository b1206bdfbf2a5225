import Gif from '../gif.ksy'
import { contentOf, extensionBlock, insertExtension } from './extensions.js'

/** An image, and the extension before it that says how to show it. */
export interface Frame {
  readonly image: Gif.Image
  readonly control: Gif.GraphicControl | undefined
  /** Index of the image's block in `gif.blocks`. */
  readonly blockIndex: number
}

/** The frames in the order in which they are shown. */
export function framesOf(gif: Gif): Frame[] {
  const frames: Frame[] = []
  let control: Gif.GraphicControl | undefined
  for (const [blockIndex, block] of gif.blocks.entries()) {
    const content = contentOf(block)
    if (block.body instanceof Gif.Image) frames.push({ image: block.body, control, blockIndex })
    // A graphic control extension is for the next image or text, whichever comes first (GIF89a, section 23).
    if (block.body instanceof Gif.Image || content instanceof Gif.PlainText) control = undefined
    if (content instanceof Gif.GraphicControl) control = content
  }
  return frames
}

/**
 * One frame, counted from 0.
 *
 * @throws RangeError if the GIF has no such frame
 */
export function frameAt(gif: Gif, index: number): Frame {
  const frames = framesOf(gif)
  const frame = frames[index]
  if (!frame)
    throw new RangeError(`There is no frame ${index}: this GIF has ${frames.length}, counted from 0.`)
  return frame
}

/** How long a frame is shown, in milliseconds; 0 if the file does not say. */
export function delayOf({ control }: Frame): number {
  return (control?.delayTime ?? 0) * 10
}

/**
 * Sets how long a frame is shown. A frame that had no graphic control extension gets one.
 *
 * @param frameIndex counted from 0
 * @param milliseconds from 0 to 655,350, stored in hundredths of a second, so rounded to a multiple of 10
 * @throws RangeError if there is no such frame, or the delay can't be stored
 */
export function setDelay(gif: Gif, frameIndex: number, milliseconds: number): void {
  const { control, blockIndex } = frameAt(gif, frameIndex)
  const delayTime = Math.round(milliseconds / 10)
  if (!(delayTime >= 0 && delayTime <= 0xffff)) {
    throw new RangeError(`A delay is from 0 to 655,350 ms, not ${milliseconds} ms.`)
  }
  if (control) control.delayTime = delayTime
  else insertExtension(gif, blockIndex, graphicControlBlock(delayTime))
}

/** @param delayTime in hundredths of a second */
export function graphicControlBlock(delayTime: number): Gif.Block {
  return extensionBlock(
    Gif.ExtensionLabel.GRAPHIC_CONTROL,
    Gif.GraphicControl.create({
      reserved: 0,
      disposalMethod: Gif.DisposalMethod.UNSPECIFIED,
      waitsForUserInput: false,
      hasTransparentColor: false,
      delayTime,
      transparentColorIndex: 0,
    }),
  )
}
