import type { Message } from '../message.js'
import { quote } from '../quote.js'

// What phase 2 says about the names of encodings. All but a missing one are warnings, since Kaitai accepts any name.

export function missingEncoding(): Message {
  return {
    code: 'missing-encoding',
    severity: 'error',
    message: 'The encoding of this string is not known: neither the field nor `meta/encoding` says it.',
    help: 'Add `encoding: UTF-8` (or another) here or in `meta`.',
  }
}

export function encodingNotLiteral(): Message {
  return {
    code: 'encoding-not-literal',
    severity: 'error',
    message: 'The encoding must be a string literal, so that it is known at compile time.',
  }
}

/** @param suggestions of which any may be meant */
export function unknownEncoding(name: string, suggestions: readonly string[]): Message {
  return {
    code: 'unknown-encoding',
    severity: 'warning',
    message: `The encoding ${quote(name)} is not known, so reading or writing text in it will fail.`,
    help: suggestions.length === 0 ? undefined : `Did you mean ${suggestions.map(quote).join(' or ')}?`,
  }
}

export function encodingAlias(name: string, canonical: string): Message {
  return {
    code: 'encoding-alias',
    severity: 'warning',
    message: `${quote(name)} is another name of the encoding ${quote(canonical)}.`,
    help: `Write ${quote(canonical)}, which every Kaitai compiler knows.`,
  }
}

export function encodingNotCanonical(name: string, understood: string): Message {
  const meaning = name === understood ? '' : ` as ${quote(understood)}`
  return {
    code: 'encoding-not-canonical',
    severity: 'warning',
    message: `${quote(name)} is understood here${meaning}, but is not in Kaitai's list of encodings.`,
    help: 'Other compilers may not know it.',
  }
}
