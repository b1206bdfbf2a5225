import type { Extent } from '../../3-plan/plan.js'
import type { Code } from '../code/code.js'
import { code } from '../code/template.js'
import type { Scope } from '../computation/scope.js'

/**
 * Whether what stands behind a value can be other than what writing it would put there: anything may follow a terminator,
 * and up to the end of a growing stream nothing would be written.
 */
export function canKeepPadding({
  end,
  padRight,
  terminator,
}: Pick<Extent, 'end' | 'padRight' | 'terminator'>): boolean {
  if (end.kind === 'terminator') return false
  return terminator !== undefined || (end.kind === 'rest' && padRight !== undefined)
}

/** Whether a value of the extent may have to be written as the bytes that it was read from, though others would do. */
export function canKeepRaw(extent: Extent): boolean {
  const kind = extent.process?.kind
  return canKeepPadding(extent) || kind === 'zlib' || kind === 'custom'
}

/** The bytes of a text, whose raw bytes are kept in the object that the text is in. */
export function withRaw(
  helper: 'keepForText' | 'keptForText',
  bytes: Code,
  extent: Extent,
  scope: Scope,
): Code {
  const { module, place } = scope
  if (!module.canWrite || place === undefined || !canKeepRaw(extent)) return bytes
  return code`${module.runtime(helper)}(${bytes}, this, ${place})`
}
