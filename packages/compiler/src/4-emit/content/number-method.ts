import type { FloatContent, IntegerContent } from '../../3-plan/plan.js'

/** The end of a stream method's name for one byte order: `U2le` of `readU2le` and `writeU2le`. */
export function numberMethod(content: IntegerContent | FloatContent, order: 'le' | 'be'): string {
  if (content.kind === 'float') return `F${content.width}${order}`
  const letter = content.signed ? 'S' : 'U'
  if (content.width === 1) return `${letter}1`
  const asNumber = content.width === 8 && content.as === 'number'
  return `${letter}${content.width}${order}${asNumber ? 'Number' : ''}`
}

/** `Be` of `readBitsBe`, `BeBig` for more bits than a number holds. */
export function bitsMethod(content: { readonly order: 'le' | 'be'; readonly as: string }): string {
  return `${content.order === 'le' ? 'Le' : 'Be'}${content.as === 'bigint' ? 'Big' : ''}`
}
