import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { MessageReader } from './message-reader.js'

/** How a protocol writes its messages. */
export interface Protocol {
  request(id: number, name: string, argument: unknown): string
  /** What a message of the server means to us. */
  understand(message: unknown): Meaning
}

export type Meaning =
  | { readonly kind: 'answer'; readonly id: number; readonly body: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly reason: string }
  /** The server asks for something, and `text` is what to send back. */
  | { readonly kind: 'reply'; readonly text: string }
  | { readonly kind: 'nothing' }

interface Waiting {
  readonly resolve: (body: unknown) => void
  readonly reject: (error: Error) => void
}

/** A server's process, and the requests that it has not yet answered. */
export class ServerProcess {
  readonly #child: ChildProcessWithoutNullStreams
  readonly #protocol: Protocol
  readonly #waiting = new Map<number, Waiting>()
  readonly #end: Promise<void>
  #ids = 0
  #errors = ''
  #ended: Error | undefined

  constructor(file: string, args: readonly string[], protocol: Protocol) {
    this.#protocol = protocol
    this.#child = spawn(file, args)
    const reader = new MessageReader()
    this.#child.stdout.on('data', (chunk: Buffer) => {
      for (const message of reader.read(chunk)) this.#receive(message)
    })
    this.#child.stderr.setEncoding('utf8').on('data', (text: string) => (this.#errors += text))
    // Writing to a server that has just ended fails; that it ended is told to all who wait.
    this.#child.stdin.on('error', () => {})
    this.#end = new Promise((resolve) => {
      const end = (reason: string): void => {
        this.#abandon(reason)
        resolve()
      }
      this.#child.on('error', (error) => end(error.message))
      this.#child.on('close', (code, signal) => end(`The server ended with ${code ?? signal}`))
    })
  }

  /** The body of the server's answer. @throws if it gives a reason why there is none, or if it ends */
  ask(name: string, argument: unknown): Promise<unknown> {
    const id = ++this.#ids
    return new Promise((resolve, reject) => {
      if (this.#ended !== undefined) return reject(this.#ended)
      this.#waiting.set(id, { resolve, reject })
      this.send(this.#protocol.request(id, name, argument))
    })
  }

  send(text: string): void {
    this.#child.stdin.write(text)
  }

  /** Ends the process, whatever it is doing. */
  async kill(): Promise<void> {
    this.#child.kill()
    await this.#end
  }

  #receive(message: unknown): void {
    const meaning = this.#protocol.understand(message)
    switch (meaning.kind) {
      case 'answer':
        return this.#take(meaning.id)?.resolve(meaning.body)
      case 'failure':
        return this.#take(meaning.id)?.reject(new Error(meaning.reason))
      case 'reply':
        return this.send(meaning.text)
      case 'nothing':
    }
  }

  #take(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    return waiting
  }

  #abandon(reason: string): void {
    this.#ended ??= new Error(`${reason}:\n${this.#errors}`)
    for (const { reject } of this.#waiting.values()) reject(this.#ended)
    this.#waiting.clear()
  }
}
