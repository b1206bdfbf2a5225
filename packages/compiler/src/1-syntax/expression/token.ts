import type { Message } from '../../diagnostics/message.js'

interface Place {
  /** Index in the text of the first character. */
  readonly start: number
  /** Index after the last character. */
  readonly end: number
}

// prettier-ignore
/**
 * The operators and punctuation of the language, those of two characters before those of one. `{` and `}` occur only
 * in interpolated strings.
 */
export const SYMBOLS = [
  '<<', '>>', '<=', '>=', '==', '!=', '::',
  '+', '-', '*', '/', '%', '&', '|', '^', '~', '<', '>', '?', ':', '.', ',',
  '(', ')', '[', ']', '{', '}',
] as const

export type TokenSymbol = (typeof SYMBOLS)[number]

/** A token. Words such as `and` and `true` are names here. */
export type Token =
  | (Place & { readonly kind: 'name'; readonly name: string })
  | (Place & { readonly kind: 'integer'; readonly value: bigint })
  | (Place & { readonly kind: 'float'; readonly value: number })
  | (Place & { readonly kind: 'string'; readonly value: string })
  /** `f"`: the text of the string begins at `end`. */
  | (Place & { readonly kind: 'interpolation' })
  | (Place & { readonly kind: 'symbol'; readonly symbol: TokenSymbol })
  /** Something the language does not have. The parser reports it where it would have used a token. */
  | (Place & { readonly kind: 'mistake'; readonly message: Message })
  | (Place & { readonly kind: 'end' })

export type Mistake = Extract<Token, { kind: 'mistake' }>

export function mistake(message: Message, start: number, end: number): Mistake {
  return { kind: 'mistake', message, start, end }
}
