// The table of everything that emitted code may import. A test of the compiler holds it against what is emitted.

// Streams and base classes
export { KaitaiInput } from './stream/input.js'
export { KaitaiStream } from './stream/stream.js'
export { KaitaiStruct } from './struct/kaitai-struct.js'
export { ReadWriteKaitaiStruct } from './struct/read-write-struct.js'
export { extendClass } from './struct/extend-class.js'
export { enterStream, inheritedIo } from './struct/inherited-stream.js'
export { moves } from './struct/moves.js'
export { makeOpaque } from './struct/make-opaque.js'
export { isPlainObject } from './struct/is-plain-object.js'

// Errors: `throw locate(error, this, property, io, index)` in the one `catch` of each generated method
export { locate } from './errors/locate.js'
export { KaitaiError } from './errors/kaitai-error.js'
export { ConsistencyError } from './errors/consistency-error.js'
export { UndecidedEndiannessError } from './errors/undecided-endianness-error.js'

// Reading
export { readTerminatedText, readText } from './stream/read-text.js'
export { enterType, leaveType } from './limits/enter-type.js'
export { spend, spendSince } from './limits/spend.js'
export { madeFrom } from './limits/made-from.js'
export { checkProgress } from './check/progress.js'

// Writing up to the end of a stream, or to a limit
export { hasFixedLength } from './stream/has-fixed-length.js'
export { watchWrite } from './stream/watch-write.js'
export { writeFromEnd } from './stream/write-from-end.js'
export { keepsUnread } from './struct/keeps-unread.js'
export { isFull, writePaddedToEnd, writeTerminatedToEnd, writeToEnd } from './stream/write-to-end.js'
export { writeTerminated } from './stream/write-limit.js'
export { writeDelimited } from './stream/write-delimited.js'

// Checks and writes in one go
export { bitOf } from './check/bit-of.js'
export { misfit } from './check/misfit.js'
export { noteRoom } from './check/note-room.js'
export { writeSizedText, writeTerminatedText } from './stream/write-checked-text.js'

// Checks before (or, where they need the stream, while) writing: each throws a ConsistencyError
export { checkBigInteger, checkFloat, checkFloat32, checkInteger } from './check/numbers.js'
export { checkAbsent, checkBoolean, checkBytes, checkString } from './check/simple.js'
export { checkArray, checkLength } from './check/lengths.js'
export { noInstance } from './check/struct.js'
export { checkEqual } from './check/equal.js'
export { checkDelimitedText, checkText, checkTextLength } from './check/text.js'
export { checkDelimited, checkPadded, checkTerminated } from './check/extent.js'
export { checkNotEmpty, checkUntil, checkUntilInStream } from './check/until.js'
export { checkTrace } from './check/trace.js'
export { checkOnce } from './check/check-once.js'
export { checkOneContext } from './check/one-context.js'
export { checkNoCase } from './check/no-case.js'
export { checkAtEnd } from './check/at-end.js'

// What follows from the data
export { update, writeDerived } from './derive/update.js'
export { exactly } from './derive/wish.js'
export { layOut } from './derive/layout/lay-out.js'
export { digitsLike, exponentOf } from './derive/undo.js'
export { bytesOf, processedBytesOf, roomFor, roomForBytes } from './derive/measure.js'

// `valid` and `contents`: each throws its kind of ValidationError
export { validateBytes } from './validate/bytes.js'
export { validateEqual } from './validate/equal.js'
export { validateMax, validateMin } from './validate/range.js'
export { validateAnyOf } from './validate/any-of.js'
export { validateInEnum } from './validate/in-enum.js'
export { validateExpression } from './validate/expression.js'

// Text
export { textCases } from './text/text-cases.js'
export { ascii, iso8859_1 } from './text/single-byte.js'
export { utf8 } from './text/utf8.js'
export { utf16be, utf16le } from './text/utf16.js'
export { utf32be, utf32le } from './text/utf32.js'
export {
  iso8859_2,
  iso8859_3,
  iso8859_4,
  iso8859_5,
  iso8859_6,
  iso8859_7,
  iso8859_8,
  iso8859_9,
  iso8859_10,
  iso8859_11,
  iso8859_13,
  iso8859_14,
  iso8859_15,
  iso8859_16,
} from './text/iso-8859.js'
export {
  windows1250,
  windows1251,
  windows1252,
  windows1253,
  windows1254,
  windows1255,
  windows1256,
  windows1257,
  windows1258,
} from './text/windows.js'
export { ibm437, ibm866 } from './text/ibm.js'
export { koi8r, koi8u } from './text/koi8.js'
export { shiftjis } from './text/shift-jis.js'
export { eucjp } from './text/euc-jp.js'
export { euckr } from './text/euc-kr.js'
export { big5 } from './text/big5.js'
export { gbk } from './text/gbk.js'
export { gb18030 } from './text/gb18030.js'
export { unknownEncoding } from './text/unknown.js'

// Bytes, and `process`
export { compareBytes, equalBytes } from './bytes/compare.js'
export { concatBytes } from './bytes/concat.js'
export { stripRight } from './bytes/strip.js'
export { terminate, terminateMulti } from './bytes/terminate.js'
export { unpad } from './bytes/padded.js'
export { keepForText, keptForText } from './bytes/kept-raw.js'
export { evaluateOnce } from './struct/evaluation.js'
export { whenRolledBack } from './struct/when-rolled-back.js'
export { checkParameters } from './struct/check-parameters.js'
export { beginWriting } from './struct/begin-writing.js'
export { writableStream } from './struct/writable-stream.js'
export { writeLater } from './struct/write-later.js'
export { detachedBytes, detachedStream } from './struct/kept-source.js'
export { processCustom, unprocessCustom } from './process/custom.js'
export { processXor } from './process/xor.js'
export { processRotateLeft } from './process/rotate.js'
export { processZlib, unprocessZlib } from './process/zlib.js'

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
