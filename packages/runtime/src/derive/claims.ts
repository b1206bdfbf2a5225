import type { Relation } from './relation.js'

/** What a relation needs a stored value to be. */
export interface Claim {
  readonly relation: Relation
  readonly value: unknown
}

/** Which relations need which stored values to be what they are, so that two that disagree are found. */
export class Claims {
  readonly #byHolder = new Map<object, Map<string | number, Claim>>()

  find(holder: object, key: string | number): Claim | undefined {
    return this.#byHolder.get(holder)?.get(key)
  }

  add(holder: object, key: string | number, claim: Claim): void {
    const byKey = this.#byHolder.get(holder) ?? new Map<string | number, Claim>()
    byKey.set(key, claim)
    this.#byHolder.set(holder, byKey)
  }
}
