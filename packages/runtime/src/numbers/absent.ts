/**
 * Whether a number is none since it was computed from something that is absent, such as a field whose `if` does not
 * hold: integers are undefined or NaN for no other reason.
 */
export function isAbsent(number: unknown): boolean {
  return number === undefined || Number.isNaN(number)
}

/** What an error about such a number adds. */
export const whyAbsent = 'Something that it is computed from has no value here'
