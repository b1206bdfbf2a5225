import type { Span } from '../source/span.js'
import type { MemberModel } from './model.js'

/** Where the expressions of a program name which member. An expression that is typed twice counts once. */
export class References {
  readonly #places = new Map<MemberModel, Set<string>>()

  add(member: MemberModel, place: Span): void {
    const places = this.#places.get(member) ?? new Set()
    places.add(`${place.source.path}:${place.start}`)
    this.#places.set(member, places)
  }

  count(member: MemberModel): number {
    return this.#places.get(member)?.size ?? 0
  }
}
