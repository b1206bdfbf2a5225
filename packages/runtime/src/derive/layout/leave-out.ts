import type { Site } from '../offsets.js'

/** Takes the value of a parse instance out of a write: it is neither checked nor written. */
export function leaveOut({ object, property }: Site): void {
  Reflect.set(object, `_${property}Enabled`, false)
}

/** @param isWritten whether its object is in other bytes now, so that it has to be read anew */
export function putBack({ object, property }: Site, isWritten: boolean): void {
  Reflect.set(object, `_${property}Enabled`, true)
  if (!isWritten) return
  const invalidate: unknown = Reflect.get(
    object,
    `_invalidate${property.charAt(0).toUpperCase()}${property.slice(1)}`,
  )
  if (typeof invalidate === 'function') Reflect.apply(invalidate, object, [])
}
