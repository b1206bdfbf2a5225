/**
 * Finds a text among those of a `switch`: what it gives is that very literal, or `''`, which must not be one of them.
 *
 * V8 compares a text that was read with each case by its characters, but two literals by their addresses.
 */
export function textCases(...literals: readonly string[]): (text: unknown) => string {
  const found = new Map<unknown, string>(literals.map((literal) => [literal, literal]))
  return (text) => found.get(text) ?? ''
}
