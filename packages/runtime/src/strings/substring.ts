/** The code units from `from` to before `to`; positions outside the text mean its ends, and `to` before `from` nothing. */
export function substring(text: string, from: number, to: number): string {
  return text.slice(Math.max(from, 0), Math.max(to, from, 0))
}
