interface Sortable {
  readonly name: string
  readonly sortText: string
}

/** Entries of a completion list as editors order them while nothing is typed yet: by `sortText`, then by name. */
export function inEditorOrder<Entry extends Sortable>(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted((a, b) => compare(a.sortText, b.sortText) || compare(a.name, b.name))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
