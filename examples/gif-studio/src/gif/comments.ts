import Gif from '../gif.ksy'
import { contentOf, extensionBlock, insertExtension } from './extensions.js'
import { joinSubBlocks, splitIntoSubBlocks } from './sub-blocks.js'

/** The texts of all comments. */
export function commentsOf(gif: Gif): string[] {
  return commentExtensions(gif).map((comment) => decode(joinSubBlocks(comment.subBlocks)))
}

/**
 * Sets, adds or removes a comment. The text is written as UTF-8, of which plain ASCII is a part.
 *
 * @param text undefined removes the comment
 * @param index which comment, counted from 0; one more than the last adds one
 * @throws RangeError if there is no such comment
 */
export function setComment(gif: Gif, text: string | undefined, index = 0): void {
  const comments = commentExtensions(gif)
  const comment = comments[index]
  if (!comment && (index !== comments.length || text === undefined)) {
    throw new RangeError(`There is no comment ${index}: this GIF has ${comments.length}, counted from 0.`)
  }
  if (text === undefined) gif.blocks = gif.blocks.filter((block) => contentOf(block) !== comment)
  else if (comment) comment.subBlocks = encode(text)
  else insertExtension(gif, placeForComment(gif), commentBlock(text))
}

function commentExtensions(gif: Gif): Gif.Comment[] {
  return gif.blocks.map(contentOf).filter((content) => content instanceof Gif.Comment)
}

function commentBlock(text: string): Gif.Block {
  return extensionBlock(Gif.ExtensionLabel.COMMENT, Gif.Comment.create({ subBlocks: encode(text) }))
}

/** After the other comments, so that they keep their order; if there are none, after the data of applications. */
function placeForComment(gif: Gif): number {
  const contents = gif.blocks.map(contentOf)
  const last = contents.findLastIndex((content) => content instanceof Gif.Comment)
  if (last >= 0) return last + 1
  const index = contents.findIndex((content) => !(content instanceof Gif.Application))
  return index < 0 ? contents.length : index
}

function encode(text: string): Gif.SubBlock[] {
  return splitIntoSubBlocks(new TextEncoder().encode(text))
}

/** GIF has no field for an encoding: what is not UTF-8 is taken for Latin-1, which fits any bytes. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return new TextDecoder('latin1').decode(bytes)
  }
}
