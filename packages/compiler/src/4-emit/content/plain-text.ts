import type { Computation, TextContent } from '../../3-plan/plan.js'
import { isBareSize } from './plain-extent.js'

/** A text of which only the length matters, or that ends with one byte, which is not a part of it and has to be there. */
export type PlainText =
  | { readonly kind: 'sized'; readonly size: Computation }
  | { readonly kind: 'terminated'; readonly terminator: number }

/** Short texts of these kinds are read and written by functions of their own, without an array for their bytes. */
export function plainTextOf({ extent }: TextContent): PlainText | undefined {
  const { end, terminator, padRight, process } = extent
  if (process !== undefined || padRight !== undefined) return undefined
  if (end.kind === 'size' && isBareSize(extent)) return { kind: 'sized', size: end.size }
  if (end.kind !== 'terminator' || terminator === undefined) return undefined
  const { bytes, include, consume, eosError } = terminator
  const [byte, ...others] = bytes
  if (byte === undefined || others.length > 0 || include || !consume || !eosError) return undefined
  return { kind: 'terminated', terminator: byte }
}
