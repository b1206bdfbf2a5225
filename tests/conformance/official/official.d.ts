/** A class that the official compiler made. */
export interface OfficialClass {
  new (io: unknown, parent?: unknown, root?: unknown): { _read(): void }
}

/** Where an official tree and ours differ. */
export interface TreeDifference {
  /** The path in the tree, with `[]` for every index, so that it names all elements of an array. */
  readonly place: string
  /** What each of the two has there, for a message. */
  readonly text: string
}
