import type { ClassReference } from '../../3-plan/plan.js'

/** `Gif.Block`: how code of the module reaches a class. */
export function classReference({ local, members }: ClassReference): string {
  return [local, ...members].join('.')
}
