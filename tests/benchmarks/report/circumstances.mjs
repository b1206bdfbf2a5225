import { cpus } from 'node:os'

/** When and on what it was measured. */
export function circumstances() {
  const day = new Date().toISOString().slice(0, 10)
  return `${day}, Node ${process.versions.node}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}`
}
