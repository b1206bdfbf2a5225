import { unshared } from './unshared.js'

const decoder = /* @__PURE__ */ new TextDecoder('utf-8', { ignoreBOM: true })

/** With U+FFFD for what is not well-formed. */
export function decodeUtf8(bytes: Uint8Array): string {
  return decoder.decode(unshared(bytes))
}
