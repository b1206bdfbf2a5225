import { byteLiteral, literal } from '../computation/literal.js'

/** A terminator as an argument: a number if it is one byte, for the methods that search for one. */
export function terminatorArgument(bytes: Uint8Array): string {
  const [first] = bytes
  return bytes.length === 1 && first !== undefined ? byteLiteral(first) : literal(bytes)
}
