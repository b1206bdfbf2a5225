import type { Problem } from '@unplugin-ksy/compiler'
import { describeProblems } from '../describe-problem.js'

/**
 * The error that a program gets for importing a broken spec. Its stack has the places in the spec: the mistakes are there and
 * not in our code, and without any frame Node would print the message in brackets.
 */
export function specError(errors: readonly Problem[], root: string): Error {
  const places = errors.map(({ span: { source, start } }) => {
    const { line, column } = source.lineColumn(start)
    return `${source.path}:${line}:${column}`
  })
  return shownError(describeProblems(errors, root), ...places)
}

/** An error for people, whose stack says nothing but places. */
export function shownError(message: string, ...places: readonly string[]): Error {
  const error = new Error(message)
  error.stack = [message, ...places.map((place) => `    at ${place}`)].join('\n')
  return error
}
