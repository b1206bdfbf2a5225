import { deepStrictEqual, fail } from 'node:assert/strict'

/**
 * @param {string} place
 * @param {unknown} actual
 * @param {unknown} expected
 */
export function $gives(place, actual, expected) {
  try {
    deepStrictEqual(actual, expected)
  } catch (cause) {
    throw new Error(`${place}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}

/**
 * @param {string} place
 * @param {() => unknown} run
 * @param {string} expected the name of the error, and how its message begins if that is said: `Name: message`
 */
export async function $throws(place, run, expected) {
  let text
  try {
    await run()
  } catch (error) {
    text = String(error)
  }
  if (text === undefined) fail(`${place}: expected ${expected}, but nothing was thrown`)
  const [name = ''] = expected.split(': ', 1)
  if (!text.startsWith(expected) || !/^(:|$)/.test(text.slice(name.length))) {
    fail(`${place}: expected ${expected}\nfound ${text}`)
  }
}
