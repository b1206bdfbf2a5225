import { EncodingError } from '../errors/encoding-error.js'
import { putBytes, sequencesOf, type ByteSet } from './byte-sequences.js'

// A line feed is part of no sequence, so that it can stand between two of them.
const separator = 0x0a

/**
 * Which byte sequence is which character. A sequence is a number: its first byte is the highest one.
 *
 * Of several sequences for one character the first that was added is written. A sequence stays what it was added as.
 */
export class SequenceTable {
  readonly #encoding: string
  readonly #characters = new Map<number, string>()
  readonly #sequences = new Map<string, number>()

  /** @param encoding its name, for errors */
  constructor(encoding: string) {
    this.#encoding = encoding
  }

  characterOf(sequence: number): string | undefined {
    return this.#characters.get(sequence)
  }

  sequenceOf(character: string): number | undefined {
    return this.#sequences.get(character)
  }

  /**
   * Gives characters to sequences, each in their order, until either run out.
   *
   * @param area the set of each byte
   */
  assign(area: readonly ByteSet[], characters: Iterable<string>): this {
    const sequences = sequencesOf(area)
    let index = 0
    for (const character of characters) {
      const sequence = sequences[index++]
      if (sequence === undefined) break
      this.#add(sequence, character)
    }
    return this
  }

  /**
   * Takes from the platform's decoder what the sequences are.
   *
   * Decoders differ in what they add to the standards (that of Node is ICU's, those of browsers follow WHATWG), so this
   * is for areas in which they agree.
   *
   * @param label as in https://encoding.spec.whatwg.org/#names-and-labels
   * @param area the set of each byte
   * @throws EncodingError if the platform has no such decoder
   */
  read(label: string, area: readonly ByteSet[]): this {
    const sequences = sequencesOf(area)
    const length = area.length + 1
    const bytes = new Uint8Array(sequences.length * length).fill(separator)
    for (const [index, sequence] of sequences.entries())
      putBytes(bytes, index * length, sequence, area.length)
    const texts = this.#decoder(label).decode(bytes).split('\n')
    for (const [index, sequence] of sequences.entries()) {
      const text = texts[index] ?? ''
      if (isOneCharacter(text)) this.#add(sequence, text)
    }
    return this
  }

  #decoder(label: string): TextDecoder {
    try {
      return new TextDecoder(label)
    } catch (error) {
      throw new EncodingError(this.#encoding, undefined, undefined, { cause: error })
    }
  }

  #add(sequence: number, character: string): void {
    if (this.#characters.has(sequence)) return
    this.#characters.set(sequence, character)
    if (!this.#sequences.has(character)) this.#sequences.set(character, sequence)
  }
}

/** And not what decoders put for what they don't know. */
function isOneCharacter(text: string): boolean {
  const codePoint = text.codePointAt(0)
  return codePoint !== undefined && text === String.fromCodePoint(codePoint) && text !== '\ufffd'
}
