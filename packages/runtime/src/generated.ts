// The table of everything that emitted code may import. A test of the compiler holds it against what is emitted.

// Streams and base classes
export { KaitaiInput } from './stream/input.js'
export { KaitaiStream } from './stream/stream.js'
export { KaitaiStruct } from './struct/kaitai-struct.js'
export { ReadWriteKaitaiStruct } from './struct/read-write-struct.js'

// Errors: `throw locate(error, this, property, io, index)` in the one `catch` of each generated method
export { locate } from './errors/locate.js'
export { KaitaiError } from './errors/kaitai-error.js'
export { ConsistencyError } from './errors/consistency-error.js'
export { UndecidedEndiannessError } from './errors/undecided-endianness-error.js'

// Checks before writing: each throws a ConsistencyError
export { checkBigInteger, checkFloat, checkInteger } from './check/numbers.js'
export { checkAbsent, checkBoolean, checkBytes, checkString } from './check/simple.js'
export { checkArray, checkLength } from './check/lengths.js'
export { checkStruct } from './check/struct.js'
export { checkEqual } from './check/equal.js'

// `valid` and `contents`: each throws its kind of ValidationError
export { validateEqual } from './validate/equal.js'
export { validateMax, validateMin } from './validate/range.js'
export { validateAnyOf } from './validate/any-of.js'
export { validateInEnum } from './validate/in-enum.js'
export { validateExpression } from './validate/expression.js'

// Text
export { ascii, iso8859_1 } from './text/single-byte.js'
export { utf8 } from './text/utf8.js'
export { utf16be, utf16le } from './text/utf16.js'
export { utf32be, utf32le } from './text/utf32.js'

// Bytes, and `process`
export { compareBytes, equalBytes } from './bytes/compare.js'
export { concatBytes } from './bytes/concat.js'
export { stripRight } from './bytes/strip.js'
export { terminate, terminateMulti } from './bytes/terminate.js'
export { processXor } from './process/xor.js'
export { processRotateLeft } from './process/rotate.js'

// Exact arithmetic
export { exact, toNumber, truncate } from './numbers/exact.js'
export { floorDivide, floorDivideBig, modulo, moduloBig } from './numbers/divide.js'
export { bitAnd, bitNot, bitOr, bitXor } from './numbers/bitwise.js'
export { shiftLeft, shiftRight } from './numbers/shift.js'

// Methods of strings and lists
export { parseBigInteger, parseInteger } from './strings/parse-integer.js'
export { reverseString } from './strings/reverse.js'
export { substring } from './strings/substring.js'
export { elementAt, firstElement, lastElement } from './lists/element.js'
export { largest, smallest } from './lists/extremes.js'
