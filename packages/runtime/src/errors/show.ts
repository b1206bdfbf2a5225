const shownBytes = 8
const shownCharacters = 40

/** A value as an error message shows it: on one line and short, whatever its size. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'string') return showText(value)
  if (value instanceof Uint8Array) return showBytes(value)
  if (Array.isArray(value))
    return value.length === 1 ? 'an array of 1 element' : `an array of ${value.length} elements`
  if (value === null) return 'null'
  if (typeof value === 'object') return 'an object'
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean')
    return String(value)
  return `a ${typeof value}`
}

function showText(text: string): string {
  if (text.length <= shownCharacters) return JSON.stringify(text)
  return `${JSON.stringify(text.slice(0, shownCharacters))}… (${text.length} characters)`
}

function showBytes(bytes: Uint8Array): string {
  const digits = Array.from(bytes.subarray(0, shownBytes), (byte) => byte.toString(16).padStart(2, '0'))
  if (bytes.length > shownBytes) digits.push(`… ${bytes.length} bytes`)
  return `[${digits.join(' ')}]`
}
