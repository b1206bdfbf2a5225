import * as runtime from 'unplugin-ksy/runtime'
import { messageOf } from '../report/error-text.mjs'
import { evaluate } from '../spec/evaluate.mjs'
import { sameValue } from '../spec/same-value.mjs'
import { show } from '../spec/show.mjs'

/** @typedef {import('../types.d.ts').SpecTest} SpecTest */

/**
 * Reads the data of a test and holds the object against its assertions.
 *
 * @param {SpecTest} test
 * @param {import('../types.d.ts').GeneratedClass} Class
 * @param {Uint8Array} bytes
 * @param {ReadonlyMap<string, import('../types.d.ts').GeneratedClass>} classes
 * @param {readonly unknown[]} [params] of the spec
 * @returns {string[]} what is wrong, one line each
 */
export function checkRead(test, Class, bytes, classes, params = []) {
  const object = new Class(...params, new runtime.KaitaiStream(bytes))
  const failure = errorOf(() => object._read())
  const problems = [problemWithError(failure, test.exception)]
  if (failure === undefined || test.exception !== undefined) {
    problems.push(...test.asserts.map((assert) => checkAssert(assert, { object, classes })))
  }
  return problems.filter((problem) => problem !== undefined)
}

/**
 * @param {import('../types.d.ts').Assert} assert
 * @param {import('../types.d.ts').Scope} scope
 * @returns {string | undefined}
 */
function checkAssert({ actual, expected }, scope) {
  /** @type {unknown} */
  let value
  const failure = errorOf(() => {
    value = evaluate(actual.tree, scope)
  })
  const name = 'exception' in expected ? expected.exception : undefined
  const problem = problemWithError(failure, name)
  if (problem !== undefined) return `\`${actual.text}\`: ${problem}`
  if ('exception' in expected) return undefined
  const wanted = evaluate(expected.tree, scope)
  return sameValue(value, wanted)
    ? undefined
    : `\`${actual.text}\`: expected \`${expected.text}\`, found ${show(value)}`
}

/**
 * @param {{ thrown: unknown } | undefined} failure
 * @param {string | undefined} name of the error expected
 * @returns {string | undefined}
 */
function problemWithError(failure, name) {
  if (name === undefined) return failure === undefined ? undefined : `throws ${messageOf(failure.thrown)}`
  if (failure === undefined) return `expected ${name}, but nothing is thrown`
  return failure.thrown instanceof errorClass(name)
    ? undefined
    : `expected ${name}, found ${messageOf(failure.thrown)}`
}

/**
 * The class of our runtime that stands for an error of the suite. Text that is no number has no class of its own.
 *
 * @param {string} name
 */
function errorClass(name) {
  if (name === 'ConversionError') return runtime.KaitaiError
  const found = /** @type {Readonly<Record<string, unknown>>} */ (runtime)[name]
  if (typeof found !== 'function') throw new ReferenceError(`the runtime has no ${name}`)
  return found
}

/**
 * @param {() => void} action
 * @returns {{ thrown: unknown } | undefined}
 */
function errorOf(action) {
  try {
    action()
    return undefined
  } catch (thrown) {
    return { thrown }
  }
}
