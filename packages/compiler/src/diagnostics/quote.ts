const MAX_LENGTH = 40

/**
 * A piece of a spec as a message shows it: in backticks, on one line, cut after 40 characters. Characters that would
 * not show are written as `U+…`.
 */
export function quote(text: string): string {
  const chars = Array.from(text)
  const shown = chars.slice(0, MAX_LENGTH).map(visible).join('')
  const cut = chars.length > MAX_LENGTH ? '…' : ''
  return text.includes('`') ? `'${shown}${cut}'` : `\`${shown}${cut}\``
}

function visible(char: string): string {
  if (char === '\n' || char === '\r' || char === '\t') return ' '
  const isHidden = char !== ' ' && /^[\p{C}\p{Z}]$/u.test(char)
  return isHidden ? `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}` : char
}
