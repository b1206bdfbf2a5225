/**
 * The only globals outside ECMAScript that the compiler core and the runtime may use.
 *
 * Both run in browsers, in workers and in Node, so they see neither the DOM types nor Node's. Add a name here only
 * if all of these have it. (https://encoding.spec.whatwg.org/)
 */

interface TextDecoderOptions {
  fatal?: boolean
  ignoreBOM?: boolean
}

interface TextDecoder {
  readonly encoding: string
  readonly fatal: boolean
  readonly ignoreBOM: boolean
  decode(input?: ArrayBufferView | ArrayBufferLike, options?: { stream?: boolean }): string
}

declare var TextDecoder: {
  prototype: TextDecoder
  new (label?: string, options?: TextDecoderOptions): TextDecoder
}

interface TextEncoder {
  readonly encoding: 'utf-8'
  encode(input?: string): Uint8Array<ArrayBuffer>
  encodeInto(source: string, destination: Uint8Array): { read: number; written: number }
}

declare var TextEncoder: {
  prototype: TextEncoder
  new (): TextEncoder
}
