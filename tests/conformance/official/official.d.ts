/** A class that the official compiler made. */
export interface OfficialClass {
  new (io: unknown, parent: unknown, root: unknown, ...params: unknown[]): { _read(): void }
}

/** Where an official tree and ours differ. */
export interface TreeDifference {
  /** The path in the tree, with `[]` for every index, so that it names all elements of an array. */
  readonly place: string
  /** What each of the two has there, for a message. */
  readonly text: string
}

export interface KnownDifferences {
  /** What is wrong upstream, by a short name. */
  readonly bugs: Readonly<Record<string, string>>
  /** Case -> place -> name of the bug. */
  readonly places: Readonly<Record<string, Readonly<Record<string, string>>>>
}
