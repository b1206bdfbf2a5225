import type { KaitaiInput } from '../stream/input.js'
import { pathOf } from '../struct/path-of.js'
import type { KaitaiStruct } from '../struct/kaitai-struct.js'
import { KaitaiError } from './kaitai-error.js'
import { LimitError } from './limit-error.js'

/**
 * Makes a `KaitaiError` of whatever was thrown while `object` was read, checked or written, and says where. An error
 * that already knows its path is returned as it is, so each level of the tree may call this.
 *
 * @param property the property that was being treated; empty for the object as a whole
 * @param io the stream, if one was involved
 * @param index of the element that was being treated, where the property is an array; negative for none
 */
export function locate(
  error: unknown,
  object: KaitaiStruct,
  property: string,
  io?: KaitaiInput,
  index = -1,
): KaitaiError {
  const located = toKaitaiError(error)
  if (located.path !== undefined) return located
  const path = [pathOf(object), property].filter((part) => part !== '').join('.')
  located._locate(index < 0 ? path : `${path}[${index}]`, io?._position)
  return located
}

function toKaitaiError(error: unknown): KaitaiError {
  if (error instanceof KaitaiError) return error
  const message = error instanceof Error ? error.message : String(error)
  if (isStackOverflow(error)) return new LimitError('the data is nested too deeply', { cause: error })
  // Engines throw a RangeError for arrays, strings, buffers and integers that are too large to exist.
  if (error instanceof RangeError) return new LimitError(message, { cause: error })
  return new KaitaiError(message, { cause: error })
}

/** V8 and JavaScriptCore throw a RangeError, SpiderMonkey an InternalError: "too much recursion". */
function isStackOverflow(error: unknown): boolean {
  return error instanceof Error && /call stack|recursion/i.test(error.message)
}
