import { firstElement } from './element.js'

/**
 * The smallest element of an array, or the smallest byte.
 *
 * @throws KaitaiError if there is none
 */
export function smallest<T extends number | bigint | string>(list: ArrayLike<T>): T {
  let found = firstElement(list)
  for (let at = 1; at < list.length; at++) if (list[at]! < found) found = list[at]!
  return found
}

/**
 * The largest element of an array, or the largest byte.
 *
 * @throws KaitaiError if there is none
 */
export function largest<T extends number | bigint | string>(list: ArrayLike<T>): T {
  let found = firstElement(list)
  for (let at = 1; at < list.length; at++) if (list[at]! > found) found = list[at]!
  return found
}
