/** What is used here of a package that has no types of its own. */
declare module 'restructure' {
  interface DecodeStream {
    readonly buffer: Uint8Array
    readonly view: DataView
    readonly length: number
    pos: number
  }
  type EncodeStream = DecodeStream

  /** Of another length, or a number that says it, the name of the field that says it, or a function. */
  type Length = number | string | Type | ((this: Parent, parent: Parent) => number) | null
  // oxlint-disable-next-line typescript/no-explicit-any -- objects of any type
  type Parent = any

  interface Type {
    decode(stream: DecodeStream, parent: Parent): unknown
    size(value: unknown, parent: Parent): number
    encode(stream: EncodeStream, value: unknown, parent: Parent): void
  }
  interface StructType extends Type {
    fromBuffer(bytes: Uint8Array): unknown
    toBuffer(value: unknown): Uint8Array
  }
  const Struct: new (fields: Readonly<Record<string, Type>>) => StructType
  const Array: new (type: Type, length?: Length, lengthType?: 'count' | 'bytes') => Type
  const String: new (length: Length, encoding?: string) => Type
  const Buffer: new (length: Length) => Type
  const uint8: Type
  const uint16le: Type
  const uint32le: Type
  const int8: Type
  const floatle: Type
  const doublele: Type
}
