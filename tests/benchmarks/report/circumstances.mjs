import { cpus } from 'node:os'

/**
 * When and on what it was measured.
 *
 * @param {number} runs of which the medians were taken
 */
export function circumstances(runs) {
  const day = new Date().toISOString().slice(0, 10)
  const on = `${day}, Node ${process.versions.node}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}`
  return runs === 1 ? on : `${on}, medians of ${runs} runs`
}
