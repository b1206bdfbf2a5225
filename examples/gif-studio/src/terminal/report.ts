import type Gif from '../gif.ksy'
import { commentsOf, delayOf, framesOf, loopCountOf, paletteOf, palettesOf, toHex } from '../edits.js'
import { bytesInWords, shorten } from '../gif/summary.js'
import { treeOf } from '../gif/tree.js'
import type { Paint } from './paint.js'
import { alignColumns } from './table.js'

const blocksShown = 9
const coloursShown = 32
const coloursPerLine = 8

/** What a GIF holds, as lines for a terminal. */
export function reportOf(gif: Gif, paint: Paint): string[] {
  return [
    ...factsOf(gif).map(([name = '', value = '']) => `${paint.faint(name.padEnd(9))} ${value}`),
    ...paletteLines(gif, paint),
    '',
    ...blockLines(gif, paint),
  ]
}

function factsOf(gif: Gif): string[][] {
  const { screenWidth, screenHeight } = gif.logicalScreenDescriptor
  const delays = framesOf(gif).map(delayOf)
  const total = delays.reduce((sum, delay) => sum + delay, 0)
  const loops = loopCountOf(gif)
  const repeats = loops === undefined ? 'once' : loops === 0 ? 'for ever' : `${loops} times more`
  return [
    ['version', gif.header.version],
    ['size', `${screenWidth} × ${screenHeight} pixels`],
    ['frames', `${delays.length}, shown for ${[...new Set(delays)].join(', ')} ms, ${total / 1000} s in all`],
    ['shown', repeats],
    ...commentsOf(gif).map((text) => ['comment', shorten(text)]),
  ]
}

function paletteLines(gif: Gif, paint: Paint): string[] {
  const [choice] = palettesOf(gif)
  if (choice === undefined) return []
  const palette = paletteOf(gif, choice)
  const swatches = palette.slice(0, coloursShown).map((colour) => paint.swatch(colour, toHex(colour)))
  const count = Math.ceil(swatches.length / coloursPerLine)
  const rest = palette.length - swatches.length
  return Array.from({ length: count }, (_, line) => {
    const name = line === 0 ? 'palette' : ''
    const colours = swatches.slice(line * coloursPerLine, (line + 1) * coloursPerLine)
    const more = line === count - 1 && rest > 0 ? ` and ${rest} more` : ''
    return `${paint.faint(name.padEnd(9))} ${colours.join('  ')}${more}`
  })
}

function blockLines(gif: Gif, paint: Paint): string[] {
  const nodes = treeOf(gif)
  const rows = nodes.map(({ title, detail, size = 0 }) => [title, detail, bytesInWords(size)])
  const lines = alignColumns(rows).map((line) => `  ${line}`)
  const left = lines.length - blocksShown - 1
  if (left < 2) return lines
  return [...lines.slice(0, blocksShown), paint.faint(`  … ${left} more`), ...lines.slice(-1)]
}
