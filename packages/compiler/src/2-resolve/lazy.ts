/** Each takes some of the stack. Specs that people write have chains of less than ten. */
const longestChain = 200

/** So many values need each other, one after the other, that the stack would not do. */
export class ChainTooLong extends Error {}

let open = 0

/**
 * A value that is computed when first asked for. Specs refer to each other in circles, so nearly everything about
 * a type has to wait until somebody needs it; a computation that needs itself gives `onCycle` instead.
 */
export class Lazy<T> {
  #state: { readonly value: T } | 'idle' | 'running' = 'idle'
  readonly #compute: () => T
  readonly #onCycle: () => T

  constructor(compute: () => T, onCycle: () => T) {
    this.#compute = compute
    this.#onCycle = onCycle
  }

  /** @throws ChainTooLong */
  get value(): T {
    if (typeof this.#state === 'object') return this.#state.value
    if (this.#state === 'running') return this.#onCycle()
    if (open === longestChain) throw new ChainTooLong()
    this.#state = 'running'
    open++
    try {
      const value = this.#compute()
      this.#state = { value }
      return value
    } finally {
      open--
      if (this.#state === 'running') this.#state = 'idle'
    }
  }
}
