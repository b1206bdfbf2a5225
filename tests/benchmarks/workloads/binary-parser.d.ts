/** What is used here of a package whose own types can't be found by its `exports`. */
declare module 'binary-parser' {
  // oxlint-disable-next-line typescript/no-explicit-any -- objects of any type
  type Item = any

  interface Options {
    readonly type?: string | Parser
    /** A number of elements or bytes: a field that says it, or a function. */
    readonly length?: string | ((this: Item) => number)
    readonly readUntil?: 'eof'
    readonly encoding?: 'utf8'
    readonly zeroTerminated?: boolean
    readonly formatter?: (value: Item) => unknown
  }
  interface Choice {
    readonly tag: string
    readonly choices: Readonly<Record<number, Parser>>
    readonly defaultChoice: Parser
  }
  class Parser {
    useContextVars(): this
    uint8(name: string): this
    uint16le(name: string): this
    uint32le(name: string): this
    uint64le(name: string): this
    int8(name: string): this
    floatle(name: string): this
    doublele(name: string): this
    bit1(name: string): this
    bit3(name: string): this
    bit5(name: string): this
    bit11(name: string): this
    bit12(name: string): this
    string(name: string, options: Options): this
    buffer(name: string, options: Options): this
    array(name: string, options: Options): this
    nest(name: string, options: Options): this
    choice(choice: Choice): this
    parse(bytes: Uint8Array): Item
  }
}
