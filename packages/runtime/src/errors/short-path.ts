const shownAtEachEnd = 6

/** Deeply nested data has paths of thousands of parts; a message shows both ends of one. */
export function shortPath(path: string): string {
  const parts = path.split('.')
  const hidden = parts.length - 2 * shownAtEachEnd
  if (hidden <= 1) return path
  const head = parts.slice(0, shownAtEachEnd).join('.')
  return `${head}.(${hidden} more).${parts.slice(-shownAtEachEnd).join('.')}`
}
