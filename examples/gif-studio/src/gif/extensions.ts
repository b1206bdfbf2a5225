import Gif from '../gif.ksy'

type Content = Gif.Application | Gif.Comment | Gif.GraphicControl

/** A block around the content of an extension. */
export function extensionBlock(label: Gif.ExtensionLabel, content: Content): Gif.Block {
  return Gif.Block.create({
    blockType: Gif.BlockType.EXTENSION,
    body: Gif.Extension.create({ label, content }),
  })
}

/** The content of an extension; undefined for an image or a trailer. */
export function contentOf(block: Gif.Block): Gif.Extension['content'] | undefined {
  return block.body instanceof Gif.Extension ? block.body.content : undefined
}

/** Puts a block with an extension into a GIF. Version 87a has none that we write, so the file becomes an 89a. */
export function insertExtension(gif: Gif, at: number, block: Gif.Block): void {
  gif.blocks.splice(at, 0, block)
  gif.header.version = '89a'
}
