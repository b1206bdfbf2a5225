/** How a piece of text is shown on a terminal that has colours: SGR codes to begin and end with (ECMA-48, 8.3.117). */
const STYLES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const

export type Style = keyof typeof STYLES

/** Gives a text a style, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string

/** @param colors Whether there are any. */
export function painter(colors: boolean): Paint {
  if (!colors) return (_, text) => text
  return (style, text) => {
    const [begin, end] = STYLES[style]
    return `\x1b[${begin}m${text}\x1b[${end}m`
  }
}

/** Whether to use colours. `FORCE_COLOR` (but `0` and `false`) decides before `NO_COLOR`, and that before what the stream is. */
export function wantsColors(
  { isTTY = false }: { readonly isTTY?: boolean },
  { FORCE_COLOR: force, NO_COLOR: no = '', TERM: term }: Readonly<Record<string, string | undefined>>,
): boolean {
  if (force !== undefined) return force !== '0' && force !== 'false'
  return no === '' && isTTY && term !== 'dumb'
}
