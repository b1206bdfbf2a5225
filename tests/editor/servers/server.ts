/** A place in a file; the line and the column, in UTF-16 units, are counted from 0. */
export interface Place {
  /** Absolute, with `/`. */
  readonly path: string
  readonly line: number
  readonly column: number
}

/** A part of a file, from a place to another one in the same file. */
export interface Stretch {
  readonly start: Place
  /** The place after the last character. */
  readonly end: Place
}

/** One entry of a completion list. */
export interface Suggestion {
  readonly name: string
  /** What an editor shows beside the list when the entry is chosen: its type, then its documentation. */
  readonly description: string
}

/** What an editor asks a server of TypeScript, whatever the protocol. */
export interface EditorServer {
  /** Tells the server that a file is open in the editor, as it is on disk. */
  open(path: string): Promise<void>
  /** Types text into an open file. */
  type(place: Place, text: string): Promise<void>
  /** What is wrong in an open file. */
  problems(path: string): Promise<readonly string[]>
  definition(place: Place): Promise<readonly Stretch[]>
  /** The type, and then the documentation, of what is at a place. */
  hover(place: Place): Promise<string>
  /** What may stand at a place, in the order in which an editor lists it. */
  completion(place: Place): Promise<readonly Suggestion[]>
  references(place: Place): Promise<readonly Stretch[]>
  /**
   * What would be replaced if what is at a place got another name.
   *
   * @throws with the server's reason if it refuses
   */
  rename(place: Place): Promise<readonly Stretch[]>
  /** Ends the server's process. */
  close(): Promise<void>
}
