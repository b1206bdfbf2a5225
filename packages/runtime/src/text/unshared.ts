/** `bytes`, copied if their memory is shared with other threads: browsers' decoders refuse that. */
export function unshared(bytes: Uint8Array): Uint8Array {
  return bytes.buffer instanceof ArrayBuffer ? bytes : bytes.slice()
}
