type Child = Node | string

/**
 * An element of the page that must be there.
 *
 * @throws Error if `index.html` has no such element, or one of another class
 */
export function required<T extends Element>(id: string, type: abstract new () => T): T {
  const found = document.getElementById(id)
  if (found instanceof type) return found
  throw new Error(`index.html has no ${type.name} with the id ${id}.`)
}

/** A new element. `attributes` are set as they are written in HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

/** Sets the value of a field, unless someone is just typing in it. */
export function setValue(
  field: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement,
  value: string,
): void {
  if (document.activeElement !== field || field instanceof HTMLSelectElement) field.value = value
}
