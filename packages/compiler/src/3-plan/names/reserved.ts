/**
 * Names that a generated module's classes must leave alone: the globals that generated code uses, and the runtime's
 * exports in UpperCamelCase. (A class is never named in lower case, so keywords can't clash.)
 */
const globals: ReadonlySet<string> = new Set([
  'Array',
  'ArrayBuffer',
  'BigInt',
  'Boolean',
  'DataView',
  'Date',
  'Error',
  'Function',
  'Infinity',
  'Map',
  'Math',
  'NaN',
  'Number',
  'Object',
  'Promise',
  'Proxy',
  'RangeError',
  'Reflect',
  'RegExp',
  'Set',
  'SharedArrayBuffer',
  'String',
  'Symbol',
  'TypeError',
  'Uint8Array',
  'WeakMap',
])

export function isReserved(name: string): boolean {
  return globals.has(name) || /^(ReadWrite)?Kaitai[A-Z]/.test(name) || name.endsWith('Error')
}
