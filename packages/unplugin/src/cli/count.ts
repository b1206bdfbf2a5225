/** A number and its noun, such as `1 spec` or `3 specs`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
