import { KaitaiError } from '../errors/kaitai-error.js'

/**
 * An element of an array, or a byte.
 *
 * @throws KaitaiError if there is none at `index`
 */
export function elementAt<T>(list: ArrayLike<T>, index: number): T {
  if (!Number.isInteger(index) || index < 0 || index >= list.length) throw noElement(index, list.length)
  return list[index] as T
}

/** @throws KaitaiError if there is none */
export function firstElement<T>(list: ArrayLike<T>): T {
  return elementAt(list, 0)
}

/** @throws KaitaiError if there is none */
export function lastElement<T>(list: ArrayLike<T>): T {
  return elementAt(list, list.length - 1)
}

function noElement(index: number, length: number): KaitaiError {
  return new KaitaiError(
    length === 0
      ? 'the list is empty'
      : `there is no element ${index}: the list has ${length}, counted from 0`,
  )
}
