import { inflateSync, zlibSync } from 'fflate'
import { LimitError } from '../errors/limit-error.js'
import { ProcessError } from '../errors/process-error.js'
import { equalBytes } from '../bytes/compare.js'
import { keepRaw, keptRaw } from '../bytes/kept-raw.js'
import { adler32 } from '../checksums/adler32.js'

const headerLength = 2
const checksumLength = 4

/**
 * What zlib data (RFC 1950) holds. Bytes that follow its end are ignored, as zlib does.
 *
 * @throws ProcessError if it is not zlib data, is damaged or incomplete, or needs a preset dictionary
 * @throws LimitError if the content does not fit into memory
 */
export function processZlib(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  checkHeader(bytes)
  const body = bytes.subarray(headerLength)
  const content = inflate(body)
  checkChecksum(body, adler32(content))
  return keepRaw(content, bytes)
}

/** Zlib data that holds `bytes`: what they were read from, if they are still the same, since no packer makes that again. */
export function unprocessZlib(bytes: Uint8Array): Uint8Array {
  const kept = keptRaw(bytes)
  if (kept !== undefined && holds(kept, bytes)) return kept
  const packed = zlibSync(bytes)
  keepRaw(bytes, packed)
  return packed
}

function holds(packed: Uint8Array, content: Uint8Array): boolean {
  try {
    return equalBytes(inflate(packed.subarray(headerLength)), content)
  } catch {
    // It is a view of bytes that have been written over since.
    return false
  }
}

function checkHeader(bytes: Uint8Array): void {
  const [method = 0, flags = 0] = bytes
  if (bytes.length < headerLength) throw new ProcessError('zlib: the data ends within its header')
  const header = method * 0x100 + flags
  if ((method & 0x0f) !== 8 || method >>> 4 > 7 || header % 31 !== 0) {
    throw new ProcessError(`zlib: the data starts with ${hex(header)}, which no zlib data does`)
  }
  if ((flags & 0x20) !== 0) throw new ProcessError('zlib: the data needs a preset dictionary')
}

function inflate(body: Uint8Array): Uint8Array<ArrayBuffer> {
  // The library takes no data at all for complete.
  if (body.length === 0) throw new ProcessError('zlib: the data ends after its header')
  try {
    return inflateSync(body)
  } catch (cause) {
    if (cause instanceof RangeError)
      throw new LimitError('zlib: the content does not fit into memory', { cause })
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new ProcessError(`zlib: the data is damaged or incomplete (${reason})`, { cause })
  }
}

/** The library does not check it, and does not tell where it is. */
function checkChecksum(body: Uint8Array, expected: number): void {
  if (body.length >= checksumLength && checksumAt(body, body.length - checksumLength) === expected) return
  const start = compressedLength(body)
  if (start + checksumLength > body.length) throw new ProcessError('zlib: the data ends within its checksum')
  const found = checksumAt(body, start)
  if (found === expected) return
  const message = `the data is damaged: its checksum is ${hex(expected)}, not ${hex(found)}`
  throw new ProcessError(`zlib: ${message}`)
}

function checksumAt(body: Uint8Array, offset: number): number {
  return new DataView(body.buffer, body.byteOffset, body.length).getUint32(offset)
}

/** The fewest bytes that can be inflated. */
function compressedLength(body: Uint8Array): number {
  let tooShort = 0
  let enough = body.length
  while (enough - tooShort > 1) {
    const middle = (tooShort + enough) >>> 1
    if (isComplete(body.subarray(0, middle))) enough = middle
    else tooShort = middle
  }
  return enough
}

function isComplete(body: Uint8Array): boolean {
  try {
    inflateSync(body)
    return true
  } catch {
    return false
  }
}

function hex(value: number): string {
  return `0x${value.toString(16).padStart(4, '0')}`
}
