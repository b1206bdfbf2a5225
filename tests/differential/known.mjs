/**
 * Why the two may differ, and whose fault that is.
 *
 * @typedef {object} Known
 * @property {string} reason
 * @property {(difference: import('./types.d.ts').Difference) => boolean} [matches] none for those that the generator knows of
 */

/** @type {Readonly<Record<string, Known>>} */
export const known = {
  'undecodable-text': {
    reason:
      'Bytes that are no text in their encoding: ours keeps each as a lone surrogate, so that they can be written again; the official runtime puts U+FFFD, or takes ASCII for Windows-1252.',
    matches: ({ text }) => /^official is .*, ours is .*\\ud[89a-f]/s.test(text),
  },
  'computed-from-undecodable-text': {
    reason:
      'What expressions make of such a text, such as its length: the official decoder may put one U+FFFD for several bytes that ours keeps.',
  },
  'negative-zero': {
    reason: 'The official JavaScript gives -0, which is no integer of the expression language.',
    matches: ({ text }) => text === 'official is -0, ours is 0',
  },
  'nothing-beyond-the-end': {
    reason:
      'Nothing is read from a position beyond the end. The official runtime gives nothing; for ours, such a position is an error, as it is for whatever else is read there.',
    matches: ({ text }) => /ours throws EndOfStreamError: .*: needed 0 bytes/.test(text),
  },
  'negative-s8': {
    reason:
      'The official JavaScript runtime computes negative s8 values with 32-bit signs (kaitai_struct_javascript_runtime#16).',
  },
  'count-without-parentheses': {
    reason:
      'The official JavaScript puts a count behind `i <` without parentheses, so that `a & b` or `a ? b : c` is taken apart.',
  },
  'element-without-case': {
    reason:
      'An element of an array for which its switch has no case: the official JavaScript leaves it out, so that the array is shorter; ours has undefined there.',
  },
  'stream-of-another-element': {
    reason:
      'An array whose elements have a size and a switch without `_`: elements without a case are bytes, which the official JavaScript does not count when it looks up the bytes of the others, so that those are read from elsewhere.',
  },
  'count-computed-anew': {
    reason:
      'A count that asks where the stream is: the official JavaScript computes it again for each element, ours once.',
  },
  'index-in-until': {
    reason:
      'The official JavaScript counts an element before it asks `repeat-until`, so that `_index` is one more there.',
  },
  'argument-behind-its-bytes': {
    reason:
      'An argument that asks where the stream is, of a type that has a size: the official code computes it behind the bytes of that, ours before them.',
  },
  'position-after-failure': {
    reason:
      'An instance that could not be read leaves the official stream where it failed, so that `_io.pos` in other instances is another; ours goes back.',
  },
  'included-terminator': {
    reason:
      'The official JavaScript runtime goes past a terminator that is included, and then once more if it is consumed (kaitai_struct#783), so what follows is read from elsewhere.',
  },
}

/**
 * Which of them explains a difference; undefined if none does.
 *
 * @param {import('./types.d.ts').Difference} difference
 * @param {import('./types.d.ts').GeneratedSpec} generated
 * @param {readonly import('./types.d.ts').Difference[]} [others] of the same input
 */
export function explanationOf(difference, { spec, suspects, bugs }, others = []) {
  const [bug] = bugs
  return (
    Object.keys(known).find((key) => known[key]?.matches?.(difference) === true) ??
    suspectOf(difference, suspects) ??
    (others.some((other) => isUsedUndecodable(other, spec)) ? 'computed-from-undecodable-text' : undefined) ??
    bug
  )
}

/**
 * Whether there is a text that can't be decoded, of which expressions make something.
 *
 * @param {import('./types.d.ts').Difference} difference
 * @param {import('./types.d.ts').Spec} spec
 */
function isUsedUndecodable(difference, spec) {
  const { place, read = [] } = difference
  const json = JSON.stringify(spec)
  // Once as the field itself.
  const isUsed = (/** @type {string} */ name) => json.split(new RegExp(`\\b${name}\\b`)).length > 2
  if (known['undecodable-text']?.matches?.(difference) === true)
    return isUsed(place.replaceAll('[]', '').split('.').at(-1) ?? '')
  return read.some(({ name, text }) => {
    const isAscii = new RegExp(`{"id":"${name}","type":"strz?","encoding":"ASCII"`).test(json)
    return isUsed(name) && (/[\ufffd\p{Surrogate}]/u.test(text) || (isAscii && /[^\0-\x7f]/.test(text)))
  })
}

/**
 * @param {import('./types.d.ts').Difference} difference
 * @param {ReadonlyMap<string, string>} suspects
 */
function suspectOf({ place, text }, suspects) {
  const names = place.replaceAll('[]', '').split('.')
  const name = names.find((one) => suspects.has(one))
  if (name !== undefined) return suspects.get(name)
  const throwing = 'stream-of-another-element'
  return text.startsWith('only official throws') && [...suspects.values()].includes(throwing)
    ? throwing
    : undefined
}
