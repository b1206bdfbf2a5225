/** The runtime's export for an encoding, by its canonical name: `UTF-16LE` -> `utf16le`, `ISO-8859-1` -> `iso8859_1`. */
export function encodingExport(name: string): string {
  const iso = /^ISO-8859-(\d+)$/.exec(name)
  if (iso !== null) return `iso8859_${iso[1]}`
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}
