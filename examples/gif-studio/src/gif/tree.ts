import Gif from '../gif.ksy'
import { dataLength } from './sub-blocks.js'
import { bytesInWords, summaryOf } from './summary.js'

/** A part of a GIF as a person looks at it. */
export interface TreeNode {
  /** The JavaScript expression that reaches it, such as `gif.blocks[3].body.width`. No two nodes share one. */
  readonly path: string
  readonly title: string
  readonly detail: string
  /** Length in the file in bytes; undefined for single fields. */
  readonly size?: number
  readonly children: readonly TreeNode[]
}

/** The whole GIF, one node for each part of the file, in order. */
export function treeOf(gif: Gif): TreeNode[] {
  const screen = gif.logicalScreenDescriptor
  const palette = gif.globalColorTable
  return [
    {
      path: 'gif.header',
      title: 'Header',
      detail: `GIF${gif.header.version}`,
      size: 6,
      children: fieldsOf(gif.header, 'gif.header'),
    },
    {
      path: 'gif.logicalScreenDescriptor',
      title: 'Logical screen',
      detail: `${screen.screenWidth} × ${screen.screenHeight}`,
      size: 7,
      children: fieldsOf(screen, 'gif.logicalScreenDescriptor'),
    },
    ...(palette ? [paletteNode(palette)] : []),
    ...gif.blocks.map((block, index) => blockNode(block, `gif.blocks[${index}]`)),
  ]
}

function paletteNode(palette: readonly Gif.Color[]): TreeNode {
  return {
    path: 'gif.globalColorTable',
    title: 'Global colour table',
    detail: `${palette.length} colours`,
    size: palette.length * 3,
    children: [],
  }
}

function blockNode(block: Gif.Block, path: string): TreeNode {
  const { body } = block
  const children = fieldsOf(block, path)
  if (body) children.push(...fieldsOf(body, `${path}.body`))
  if (body instanceof Gif.Extension) children.push(...fieldsOf(body.content, `${path}.body.content`))
  return { path, ...summaryOf(block), size: Gif.Block.write(block).length, children }
}

/** The fields of an object that are not objects with fields of their own, apart from what can be said in a line. */
function fieldsOf(object: object, path: string): TreeNode[] {
  return Object.entries(object).flatMap(([name, value]: [string, unknown]) => {
    const detail = describe(name, value)
    return detail === undefined ? [] : [{ path: `${path}.${name}`, title: name, detail, children: [] }]
  })
}

const enums: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  blockType: Gif.BlockType,
  label: Gif.ExtensionLabel,
  disposalMethod: Gif.DisposalMethod,
}

function describe(name: string, value: unknown): string | undefined {
  if (typeof value === 'number') {
    const member = enums[name]?.[value]
    return member === undefined ? String(value) : `${value} (${member})`
  }
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (value instanceof Uint8Array) return bytesInWords(value.length)
  return Array.isArray(value) ? describeList(value) : undefined
}

function describeList(items: readonly unknown[]): string {
  const subBlocks = items.filter((item) => item instanceof Gif.SubBlock)
  if (subBlocks.length > 0) return `${bytesInWords(dataLength(subBlocks))} in ${subBlocks.length} sub-blocks`
  const [first] = items
  if (first instanceof Gif.AnimationSetting && first.loopCount !== undefined)
    return `loop count ${first.loopCount}`
  return `${items.length} ${first instanceof Gif.Color ? 'colours' : 'items'}`
}
