import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('fixtures/expected/', import.meta.url))

/** What servers should answer. With `UPDATE_FIXTURES=1` it is written first: read the difference. */
export function expectedText(name: string, actual: string): string {
  if (process.env['UPDATE_FIXTURES'] === '1') {
    mkdirSync(folder, { recursive: true })
    writeFileSync(folder + name, actual)
  }
  return storedText(name)
}

/** What servers should answer, as it is stored. */
export function storedText(name: string): string {
  const path = folder + name
  return existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : ''
}
