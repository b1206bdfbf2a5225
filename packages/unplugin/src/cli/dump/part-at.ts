import { hasParts, membersOf } from './members.js'
import { instanceOf, isShown } from './parts.js'
import type { Part, Tree } from './parts.js'

/** A path that leads nowhere. */
export class PathError extends Error {
  override readonly name = 'PathError'
}

/**
 * The part of a tree at a path such as `/blocks/3/body`, or `blocks[3].body` as errors write it.
 *
 * @throws PathError that names the nearest part that there is, and what that has
 * @throws KaitaiError if something on the way cannot be read
 */
export function partAt(
  whole: Part,
  path: string,
  tree: Tree,
): { readonly part: Part; readonly path: string } {
  let part = whole
  let place = ''
  for (const key of path.split(/[/.[\]]+/).filter((word) => word !== '')) {
    part = childOf(part, key, place, tree)
    place += `/${key}`
  }
  return { part: { ...part, key: undefined, isLink: false }, path: place }
}

function childOf({ value, enum: values }: Part, key: string, place: string, tree: Tree): Part {
  const fail = (found: string): never => {
    throw new PathError(`there is no ${place}/${key}: ${place === '' ? '/' : place} ${found}`)
  }
  if (!hasParts(value)) return fail('has no parts')
  if (Array.isArray(value)) {
    const isIndex = /^\d+$/.test(key) && Number(key) < value.length
    if (isIndex) return { key, value: value[Number(key)], enum: values }
    return fail(value.length === 0 ? 'is empty' : `has the elements 0 to ${value.length - 1}`)
  }
  const members = membersOf(value)
  const member = members.find(({ name }) => name === key)
  if (member === undefined) return fail(`has ${members.map(({ name }) => name).join(', ') || 'no parts'}`)
  const part = instanceOf(value, member, tree.starts)
  if (!isShown(part.value)) return fail(`has it in other files, but not in this one`)
  return part
}
