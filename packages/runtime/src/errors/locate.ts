import type { KaitaiInput } from '../stream/input.js'
import { pathOf, rootOf } from '../struct/path-of.js'
import type { KaitaiStruct } from '../struct/kaitai-struct.js'
import { KaitaiError } from './kaitai-error.js'
import { LimitError } from './limit-error.js'

/** Whether anybody will see the errors. */
let isSeen = true

/**
 * What `compute` returns; undefined if it throws. An error that nobody sees does not find out where it is, which takes the
 * longer the deeper that is.
 */
export function attempt<Value>(compute: () => Value): Value | undefined {
  const wasSeen = isSeen
  isSeen = false
  try {
    return compute()
  } catch {
    return undefined
  } finally {
    isSeen = wasSeen
  }
}

/**
 * Makes a `KaitaiError` of whatever was thrown while `object` was read, checked or written, and says where. An error
 * that already knows its path keeps it, so each level of the tree may call this.
 *
 * @param property the property that was being treated; empty for the object as a whole
 * @param io the stream, if one was involved
 * @param index of the element that was being treated, where the property is an array; negative for none
 * @param from where the value begins that was validated last, in bytes from the start of `io`
 */
export function locate(
  error: unknown,
  object: KaitaiStruct,
  property: string,
  io?: KaitaiInput,
  index = -1,
  from?: number,
): KaitaiError {
  const located = toKaitaiError(error)
  located._explain(object, property)
  if (!isSeen) return located
  const { path } = located
  if (path !== undefined && !isPart(located._top, object, property, index)) return located
  const place = joined(pathOf(object), property) + (index < 0 ? '' : `[${index}]`)
  located._locate(
    path === undefined ? place : joined(place, path),
    offsetOf(located, io, from),
    rootOf(object),
  )
  return located
}

/** Something that is wrong with a value that has been read is wrong from where that begins. */
function offsetOf(
  error: KaitaiError,
  io: KaitaiInput | undefined,
  from: number | undefined,
): number | undefined {
  if (io === undefined || from === undefined || !error._isOfValueRead) return io?._offset
  return io._offset - io.pos + from
}

/**
 * Whether a path that begins at `top` goes on upwards with this property of `object`: an object with another parent
 * than its holder, or none, can't tell who holds it.
 */
function isPart(top: object | undefined, object: KaitaiStruct, property: string, index: number): boolean {
  if (top === undefined || top === object) return false
  const own: unknown = Object.getOwnPropertyDescriptor(object, property)?.value
  const value = own ?? object._cached()[property]
  return (index >= 0 && Array.isArray(value) ? value[index] : value) === top
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('.')
}

function toKaitaiError(error: unknown): KaitaiError {
  if (error instanceof KaitaiError) return error
  const message = error instanceof Error ? error.message : String(error)
  if (isStackOverflow(error)) return new LimitError('the data is nested too deeply', { cause: error })
  // Engines throw a RangeError for arrays, strings, buffers and integers that are too large to exist.
  if (error instanceof RangeError) return new LimitError(message, { cause: error })
  return new KaitaiError(isMissingOperand(error) ? `${missingOperand} (${message})` : message, {
    cause: error,
  })
}

const missingOperand = 'something that this is computed from has no value here, or one of another type'

/** Values whose types are right are only mixed with bigints where they are undefined. Every engine then names the type. */
function isMissingOperand(error: unknown): boolean {
  return error instanceof TypeError && error.message.includes('BigInt')
}

/**
 * V8 and JavaScriptCore throw a RangeError, SpiderMonkey an InternalError: "too much recursion".
 *
 * No regular expression: V8 (Node 20 to 24) ends the whole process if it has to compile one where the stack is nearly full.
 */
function isStackOverflow(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { message } = error
  return message.includes('call stack') || message.includes('recursion')
}
