/** A copy of a node as plain data, without the places, so that two nodes can be compared. */
export function withoutSpans(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutSpans)
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => key !== 'span' && key !== 'nameSpan')
      .map(([key, value]) => [key, withoutSpans(value)]),
  )
}
