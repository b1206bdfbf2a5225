import type { Span } from '../../source/span.js'
import { joined, mapped, type Code } from '../code/code.js'
import type { ClassReference, ModulePlan } from '../../3-plan/plan.js'

/**
 * Where the spec names the classes and enums that declarations refer to. What is another spec's is named by its import;
 * for code that nothing imports by name, the name of the whole spec stands.
 *
 * TypeScript 7 takes every reference in declarations through the map, to list it and to rename it. One that is not mapped
 * would be taken for an empty stretch before what is mapped next, and a new name would be inserted there. If all are
 * mapped to one name, a renaming has the same change several times, which editors refuse.
 */
export class NameSpans {
  readonly #names: ReadonlyMap<string, readonly string[]>
  readonly #own: ReadonlyMap<string, Span>
  readonly #imports = new Map<string, Span>()

  constructor({ classes, imports }: ModulePlan) {
    this.#names = new Map(classes.map(({ local, qualifiedName }) => [local, qualifiedName]))
    this.#own = new Map(
      classes.flatMap(({ qualifiedName, span, enums }): [string, Span][] => [
        [key(qualifiedName), span],
        ...enums.map((plan): [string, Span] => [key([...qualifiedName, plan.name]), plan.span]),
      ]),
    )
    const whole = classes.at(-1)?.span
    for (const { local, span = whole } of imports) if (span !== undefined) this.#imports.set(local, span)
  }

  /** Maps each part of `name`, which leads to the target of `reference` from wherever it stands. */
  map(name: string, { local, members }: ClassReference): Code {
    const way = [...(this.#names.get(local) ?? [local]), ...members]
    const parts = name.split('.')
    return joined(
      parts.map((part, index) => {
        const depth = way.length - parts.length + index + 1
        const span = this.#imports.get(local) ?? this.#own.get(key(way.slice(0, depth)))
        return span === undefined ? part : mapped(span, part)
      }),
      '.',
    )
  }
}

function key(path: readonly string[]): string {
  return path.join('.')
}
