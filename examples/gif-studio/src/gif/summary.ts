import Gif from '../gif.ksy'
import { joinSubBlocks, dataLength } from './sub-blocks.js'

/** What a block is, in a word or two, and the most important thing about it. */
export interface Summary {
  readonly title: string
  readonly detail: string
}

/** One line about a block, for lists. */
export function summaryOf({ body }: Gif.Block): Summary {
  if (body instanceof Gif.Image) return { title: 'Image', detail: imageDetail(body) }
  if (body instanceof Gif.Extension) return extensionSummary(body)
  return { title: 'Trailer', detail: body ? trailerDetail(body) : '' }
}

function extensionSummary({ label, content }: Gif.Extension): Summary {
  if (content instanceof Gif.GraphicControl)
    return { title: 'Graphic control', detail: controlDetail(content) }
  if (content instanceof Gif.Application) return { title: 'Application', detail: applicationDetail(content) }
  if (content instanceof Gif.Comment) return { title: 'Comment', detail: textDetail(content.subBlocks) }
  if (content instanceof Gif.PlainText) return { title: 'Plain text', detail: textDetail(content.subBlocks) }
  const size = bytesInWords(dataLength(content.subBlocks))
  return { title: `Extension 0x${label.toString(16)}`, detail: `${size} of data` }
}

/** Text on one line of at most 60 characters. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

/** A length in bytes, in words. */
export function bytesInWords(length: number): string {
  return length === 1 ? '1 byte' : `${length.toLocaleString('en')} bytes`
}

/** The name of a disposal method, as people write it. */
export function disposalName(method: number): string {
  const names = ['not specified', 'leave', 'clear', 'restore']
  return names[method] ?? `unknown (${method})`
}

function imageDetail({ width, height, left, top, localColorTable, isInterlaced }: Gif.Image): string {
  const place = left || top ? ` at ${left}, ${top}` : ''
  const palette = localColorTable ? `, ${localColorTable.length} own colours` : ''
  return `${width} × ${height}${place}${palette}${isInterlaced ? ', interlaced' : ''}`
}

function controlDetail({ delayTime, hasTransparentColor, disposalMethod }: Gif.GraphicControl): string {
  const disposal = disposalMethod ? `, ${disposalName(disposalMethod)}` : ''
  return `${delayTime * 10} ms${disposal}${hasTransparentColor ? ', transparent' : ''}`
}

function applicationDetail({ identifier, authenticationCode, animationSettings }: Gif.Application): string {
  const count = animationSettings?.find(({ loopCount }) => loopCount !== undefined)?.loopCount
  const loops = count === undefined ? '' : count === 0 ? ', repeats for ever' : `, repeats ${count} ×`
  return `${identifier}${authenticationCode}${loops}`
}

function trailerDetail({ trailingBytes }: Gif.Trailer): string {
  return trailingBytes.length > 0 ? `${bytesInWords(trailingBytes.length)} after it` : 'the end'
}

function textDetail(subBlocks: readonly Gif.SubBlock[]): string {
  return `“${shorten(new TextDecoder().decode(joinSubBlocks(subBlocks)))}”`
}
