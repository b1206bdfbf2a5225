/**
 * What value instances gave within one access from outside, in which nothing changes. Not kept any longer, since then
 * what they are computed from may be changed.
 */
class Evaluation {
  // The one place where the runtime remembers something beside objects: getters have no parameters to hand it on by, and
  // the objects that they are of need not know each other. It is empty whenever none of them runs.
  static #current: Map<object, Map<string, unknown>> | undefined

  static once<Value>(object: object, name: string, compute: () => Value): Value {
    const outermost = Evaluation.#current === undefined
    const values = (Evaluation.#current ??= new Map())
    try {
      let known = values.get(object)
      if (known === undefined) values.set(object, (known = new Map()))
      if (!known.has(name)) known.set(name, compute())
      return known.get(name) as Value
    } finally {
      if (outermost) Evaluation.#current = undefined
    }
  }
}

/** Computes a value instance, unless that was done since the outermost one was asked for. */
export function evaluateOnce<Value>(object: object, name: string, compute: () => Value): Value {
  return Evaluation.once(object, name, compute)
}
