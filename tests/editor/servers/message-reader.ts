/**
 * Cuts what a server prints into messages of JSON. Each has a header that tells its length, in bytes; the header ends
 * with an empty line (Language Server Protocol 3.17, "Base Protocol"; tsserver does the same).
 */
export class MessageReader {
  #rest = Buffer.alloc(0)

  /** The messages that are complete with the next part of the output. */
  read(chunk: Buffer): unknown[] {
    this.#rest = Buffer.concat([this.#rest, chunk])
    const messages: unknown[] = []
    for (let next = this.#next(); next !== undefined; next = this.#next()) messages.push(JSON.parse(next))
    return messages
  }

  #next(): string | undefined {
    const headerEnd = this.#rest.indexOf('\r\n\r\n')
    if (headerEnd === -1) return undefined
    const header = this.#rest.toString('latin1', 0, headerEnd)
    const [, length] = /^Content-Length: *(\d+)/im.exec(header) ?? []
    if (length === undefined) throw new Error(`A message has no length: ${header}`)
    const start = headerEnd + 4
    const end = start + Number(length)
    if (this.#rest.length < end) return undefined
    const text = this.#rest.toString('utf8', start, end)
    this.#rest = this.#rest.subarray(end)
    return text
  }
}
