import { isSequence, type Code, type ImportedName } from '../code/code.js'

/** The names of the runtime that code uses, each once, sorted. */
export function importedNames(code: Code): readonly ImportedName[] {
  const found = new Map<string, ImportedName>()
  collect(code, found)
  return [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

function collect(code: Code, found: Map<string, ImportedName>): void {
  if (typeof code === 'string') return
  if (isSequence(code)) {
    for (const part of code) collect(part, found)
    return
  }
  switch (code.kind) {
    case 'imported':
      found.set(code.name, code)
      return
    case 'lines':
      for (const item of code.items) collect(item, found)
      return
    default:
      collect(code.content, found)
  }
}
