/** The characters (code points) of `text` from the last to the first. */
export function reverseString(text: string): string {
  return Array.from(text).reverse().join('')
}
