import { Inflate, inflateSync, zlibSync } from 'fflate'
import { LimitError } from '../errors/limit-error.js'
import { ProcessError } from '../errors/process-error.js'
import { equalBytes } from '../bytes/compare.js'
import { keepRaw, keptRaw } from '../bytes/kept-raw.js'
import { unpackWithin } from '../limits/unpack.js'
import type { KaitaiInput } from '../stream/input.js'
import { adler32 } from '../checksums/adler32.js'

const headerLength = 2
const checksumLength = 4

/** Of what comes out to what goes in: 258 bytes take at least two bits. */
const largestRatio = 1032

/** In bytes. Up to 16 MiB come out of them. */
const stepLength = 2 ** 14

/**
 * What zlib data (RFC 1950) holds. Bytes that follow its end are ignored, as zlib does.
 *
 * @param io the stream that `bytes` are from, whose limits hold for what is unpacked
 * @throws ProcessError if it is not zlib data, is damaged or incomplete, or needs a preset dictionary
 * @throws LimitError if there is too much in it
 */
export function processZlib(bytes: Uint8Array, io: KaitaiInput): Uint8Array<ArrayBuffer> {
  checkHeader(bytes)
  const body = bytes.subarray(headerLength)
  const content = unpackWithin(io, bytes.length, (most) => inflateUpTo(body, most))
  checkChecksum(body, content)
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
    const held = inflateUpTo(packed.subarray(headerLength), content.length)
    return held !== undefined && equalBytes(held, content)
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

/** @returns nothing if there are more than `most` bytes in it */
function inflateUpTo(body: Uint8Array, most: number): Uint8Array<ArrayBuffer> | undefined {
  // The library takes no data at all for complete.
  if (body.length === 0) throw new ProcessError('zlib: the data ends after its header')
  try {
    const content = body.length * largestRatio <= most ? inflateSync(body) : inflateInSteps(body, most)
    return content === undefined || content.length > most ? undefined : content
  } catch (cause) {
    if (cause instanceof RangeError)
      throw new LimitError('zlib: the content does not fit into memory', { cause })
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new ProcessError(`zlib: the data is damaged or incomplete (${reason})`, { cause })
  }
}

/** So that no more is ever unpacked than one step's worth beyond `most`. */
function inflateInSteps(body: Uint8Array, most: number): Uint8Array<ArrayBuffer> | undefined {
  const chunks: Uint8Array[] = []
  let length = 0
  const inflate = new Inflate((chunk) => {
    chunks.push(chunk)
    length += chunk.length
  })
  for (let at = 0; at < body.length; at += stepLength) {
    inflate.push(body.subarray(at, at + stepLength), at + stepLength >= body.length)
    if (length > most) return undefined
  }
  const content = new Uint8Array(length)
  let end = 0
  for (const chunk of chunks) {
    content.set(chunk, end)
    end += chunk.length
  }
  return content
}

/**
 * The library does not check it, and does not tell where it is. It is either at the end or, where other bytes follow, right
 * behind the fewest that can be inflated.
 */
function checkChecksum(body: Uint8Array, content: Uint8Array): void {
  const expected = adler32(content)
  if (body.length >= checksumLength && checksumAt(body, body.length - checksumLength) === expected) return
  const isEnd = (at: number): boolean => isComplete(body.subarray(0, at), content.length)
  const places = placesOf(expected, body)
  let [from, to] = [0, places.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if (isEnd(places[middle] ?? 0)) to = middle
    else from = middle + 1
  }
  const place = places[from]
  if (place !== undefined && !isEnd(place - 1)) return
  throw new ProcessError(
    `zlib: the data is damaged: the checksum ${hex(expected, 8)} of its content does not follow it`,
  )
}

/** Where a checksum stands that may be the one. */
function placesOf(checksum: number, body: Uint8Array): readonly number[] {
  const places: number[] = []
  for (let at = 1; at + checksumLength <= body.length; at++)
    if (checksumAt(body, at) === checksum) places.push(at)
  return places
}

function checksumAt(body: Uint8Array, offset: number): number {
  return new DataView(body.buffer, body.byteOffset, body.length).getUint32(offset)
}

function isComplete(body: Uint8Array, length: number): boolean {
  try {
    return inflateUpTo(body, length) !== undefined
  } catch {
    return false
  }
}

function hex(value: number, digits = 4): string {
  return `0x${value.toString(16).padStart(digits, '0')}`
}
