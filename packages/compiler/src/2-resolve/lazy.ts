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

  get value(): T {
    if (typeof this.#state === 'object') return this.#state.value
    if (this.#state === 'running') return this.#onCycle()
    this.#state = 'running'
    const value = this.#compute()
    this.#state = { value }
    return value
  }
}
