import { readFileSync, writeFileSync } from 'node:fs'

const readme = new URL('../../../README.md', import.meta.url)
const start = '<!-- pnpm bench --readme writes from here -->'
const end = '<!-- to here -->'

/**
 * Puts a text between the marks in the README.
 *
 * @param {string} text
 */
export function writeReadme(text) {
  writeFileSync(readme, replaceBetween(readFileSync(readme, 'utf8'), text))
}

/**
 * @param {string} page
 * @param {string} text
 * @throws if the page has no marks
 */
export function replaceBetween(page, text) {
  const from = page.indexOf(start)
  const to = page.indexOf(end, from)
  if (from < 0 || to < 0) throw new Error(`The README has no place for the table: ${start} ... ${end}`)
  return `${page.slice(0, from + start.length)}\n\n${text}\n\n${page.slice(to)}`
}
