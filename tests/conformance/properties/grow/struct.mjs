import { evaluate } from '../evaluate.mjs'
import { chooseSize, unprocess } from './bytes.mjs'
import { DeadEnd } from './dead-end.mjs'
import { Draft, Region } from './draft.mjs'
import { isOpen, settle } from './settle.mjs'

/** @typedef {import('./value.mjs').Spot} Spot */
/** @typedef {import('../types.d.ts').StructContent} StructContent */
/** @typedef {import('../types.d.ts').SubstreamContent} SubstreamContent */
/** @typedef {import('../types.d.ts').Extent} Extent */

/**
 * @param {StructContent} content
 * @param {Spot} spot
 * @param {Region} region
 */
export function growStruct(content, spot, region) {
  const { object, linked, scope, growth, holder, key } = spot
  const target = linked.resolve(content.class)
  if (target === undefined) throw new DeadEnd('a class that is not known')
  const args = content.args.map(({ value }) => evaluate(value, scope))
  const argumentsFrom = new Map(
    content.args.flatMap(({ property, value }) =>
      property === undefined ? [] : [[property, { computation: value, scope }]],
    ),
  )
  return growth.growObject(
    target,
    {
      args,
      argumentsFrom,
      parent: content.parent === undefined ? undefined : evaluate(content.parent, scope),
      root: content.passRoot ? Reflect.get(object, '_root') : undefined,
      isLe: content.inheritsByteOrder ? Reflect.get(object, '_isLe') : undefined,
      place: (grown) => Reflect.set(holder, key, grown),
    },
    region,
  )
}

/**
 * @param {SubstreamContent} content
 * @param {Spot} spot
 */
export function growSubstream({ extent, inner }, spot) {
  const { end, process, padRight, terminator } = extent
  if (process !== undefined || padRight !== undefined || terminator !== undefined)
    return growDetached(extent, inner, spot)
  const { region, scope, growth } = spot
  const { draft, position, limit } = region
  if (end.kind === 'rest') {
    const child = new Region(draft, position, limit, region.isOpen, region)
    const object = growStruct(inner, spot, child)
    if (child.isOpen) child.close(child.position)
    region.position = region.limit
    return object
  }
  if (end.kind !== 'size') throw new TypeError('an extent that ends with a terminator has one')
  if (isOpen(end.size, scope, growth)) {
    const child = new Region(draft, position, limit, true)
    const object = growStruct(inner, spot, child)
    if (child.isOpen) child.close(child.position)
    if (!settle(end.size, scope, child.limit - position, growth)) throw new DeadEnd('a size that can not be')
    region.position = child.limit
    return object
  }
  const size = evaluate(end.size, scope)
  if (!Number.isSafeInteger(size) || size < 0 || size > region.left) throw new DeadEnd('no room')
  const object = growStruct(inner, spot, new Region(draft, position, position + size, false))
  region.position = position + size
  draft.decide(position, size)
  return object
}

/**
 * An object in bytes of its own, which are put into those of the region when they are known.
 *
 * @param {Extent} extent
 * @param {StructContent} inner
 * @param {Spot} spot
 */
function growDetached(extent, inner, spot) {
  const { end, process, padRight, terminator } = extent
  const { region, scope, growth } = spot
  const hasSize = end.kind === 'size' && !isOpen(end.size, scope, growth)
  const size = hasSize ? evaluate(end.size, scope) : undefined
  const keepsLength = process === undefined || process.kind === 'xor' || process.kind === 'rotate'
  const isFixed = size !== undefined && keepsLength && padRight === undefined && terminator === undefined
  if (isFixed && !(size >= 0 && size <= region.left)) throw new DeadEnd('no room')
  const draft = new Draft(growth.random, isFixed ? size : 1024)
  const child = new Region(draft, 0, draft.bytes.length, !isFixed)
  const object = growStruct(inner, spot, child)
  draft.isFrozen = true
  const plain = draft.bytes.slice(0, child.isOpen ? draft.end : child.limit)
  const stored = process === undefined ? plain : unprocess(plain, process, spot)
  const term = terminator?.bytes ?? new Uint8Array(0)
  const bytes = Uint8Array.of(...stored, ...(end.kind === 'terminator' && terminator?.include ? [] : term))
  if (end.kind !== 'size') {
    region.put(bytes)
    if (end.kind === 'rest') {
      if (region.isOpen) region.close(region.position)
      else if (region.left > 0) region.put(new Uint8Array(region.left).fill(padRight ?? 0))
    }
    return object
  }
  const all = chooseSize(end.size, bytes.length, spot)
  if (all < stored.length || all > 70_000) throw new DeadEnd('no room')
  const filled = new Uint8Array(all).fill(padRight ?? 0)
  filled.set(bytes.subarray(0, all))
  if (all !== stored.length && !keepsLength && padRight === undefined) throw new DeadEnd('of another length')
  region.put(filled)
  return object
}
