// A byte from 0x80 to 0xff that is no character of its encoding is decoded to the lone surrogate U+DC80 to U+DCFF, as
// Python's `surrogateescape` does (PEP 383). It can't be confused with a character, shows as a replacement character,
// and encodes to the byte that it was.

const offset = 0xdc00

export function escapeByte(byte: number): number {
  return offset + byte
}

/** The byte that a code unit stands for; -1 if it stands for none. */
export function unescapeByte(codeUnit: number): number {
  return codeUnit >= offset + 0x80 && codeUnit <= offset + 0xff ? codeUnit - offset : -1
}
