/** A view of `bytes` without the bytes `pad` at its end. */
export function stripRight(bytes: Uint8Array, pad: number): Uint8Array {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === pad) end--
  return end === bytes.length ? bytes : bytes.subarray(0, end)
}
