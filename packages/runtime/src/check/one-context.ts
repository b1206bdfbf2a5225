import { show } from '../errors/show.js'
import { equalValues } from '../validate/compare.js'
import { mismatch } from './mismatch.js'

/**
 * Whether an object has what its holder told it when it was checked. If not, another place of it was checked later, and
 * what else in the data was computed from the object is right for that place only.
 *
 * @param property a parameter, or `_parent`
 * @throws ConsistencyError
 */
export function checkOneContext(object: object, property: string, here: unknown): void {
  const there: unknown = Reflect.get(object, property)
  // A list may be made anew each time that it is asked for.
  if (Object.is(there, here) || equalValues(there, here) || (Array.isArray(there) && Array.isArray(here)))
    return
  const difference =
    property === '_parent'
      ? 'with another parent'
      : `where its parameter '${property}' is ${show(there)}, not ${show(here)}`
  throw mismatch(
    'an object of its own for each place',
    object,
    `This one is at another place too, ${difference}, and other parts of the data are computed from it. ` +
      'Put a copy in one place',
  )
}
