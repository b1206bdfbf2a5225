import { createRequire } from 'node:module'
import type ts from 'typescript-5.9'
import { inEditorOrder } from './editor-order.js'
import { ServerProcess, type Meaning, type Protocol } from './server-process.js'
import type { EditorServer, Place, Stretch, Suggestion } from './server.js'

/** What the server answers to each command, where that has an answer. */
interface Answers {
  status: ts.server.protocol.StatusResponseBody
  updateOpen: boolean
  semanticDiagnosticsSync: ts.server.protocol.Diagnostic[]
  definitionAndBoundSpan: ts.server.protocol.DefinitionInfoAndBoundSpan
  quickinfo: ts.server.protocol.QuickInfoResponseBody
  completionInfo: ts.server.protocol.CompletionInfo
  completionEntryDetails: ts.server.protocol.CompletionEntryDetails[]
  references: ts.server.protocol.ReferencesResponseBody
  rename: ts.server.protocol.RenameResponseBody
}

/** The server of TypeScript up to version 6. */
export class TsServer implements EditorServer {
  readonly #process: ServerProcess

  private constructor(script: string) {
    const args = ['--disableAutomaticTypingAcquisition', '--suppressDiagnosticEvents', '--locale', 'en']
    this.#process = new ServerProcess(process.execPath, [script, ...args], protocol)
  }

  /** @param name the package of TypeScript */
  static async start(name: string): Promise<TsServer> {
    const server = new TsServer(createRequire(import.meta.url).resolve(`${name}/lib/tsserver.js`))
    // Nothing answers before the server is ready, so the time it takes is not counted as a question's.
    await server.#ask('status', {})
    return server
  }

  async open(path: string): Promise<void> {
    await this.#ask('updateOpen', { openFiles: [{ file: path }] })
  }

  async type(place: Place, text: string): Promise<void> {
    const { line, offset, file } = location(place)
    const textChanges = [{ start: { line, offset }, end: { line, offset }, newText: text }]
    await this.#ask('updateOpen', { changedFiles: [{ fileName: file, textChanges }] })
  }

  async problems(path: string): Promise<readonly string[]> {
    const found = await this.#ask('semanticDiagnosticsSync', { file: path })
    return found.map(({ start, text }) => `${path}:${start.line}:${start.offset} ${text}`)
  }

  async definition(place: Place): Promise<readonly Stretch[]> {
    const { definitions } = await this.#ask('definitionAndBoundSpan', location(place))
    return definitions.map(({ file, start, end }) => stretch(file, { start, end }))
  }

  async hover(place: Place): Promise<string> {
    const { displayString, documentation, tags } = await this.#ask('quickinfo', location(place))
    return description(displayString, documentation, tags)
  }

  async completion(place: Place): Promise<readonly Suggestion[]> {
    const { entries } = await this.#ask('completionInfo', location(place))
    const entryNames = inEditorOrder(entries).map(({ name }) => name)
    const details = await this.#ask('completionEntryDetails', { ...location(place), entryNames })
    return details.map(({ name, displayParts, documentation, tags }) => ({
      name,
      description: description(plain(displayParts), documentation ?? [], tags ?? []),
    }))
  }

  async references(place: Place): Promise<readonly Stretch[]> {
    const { refs } = await this.#ask('references', location(place))
    return refs.map(({ file, start, end }) => stretch(file, { start, end }))
  }

  async rename(place: Place): Promise<readonly Stretch[]> {
    const { info, locs } = await this.#ask('rename', location(place))
    if (!info.canRename) throw new Error(info.localizedErrorMessage)
    return locs.flatMap(({ file, locs: spans }) => spans.map((span) => stretch(file, span)))
  }

  close(): Promise<void> {
    return this.#process.kill()
  }

  async #ask<Command extends keyof Answers>(command: Command, argument: unknown): Promise<Answers[Command]> {
    return (await this.#process.ask(command, argument)) as Answers[Command]
  }
}

interface Message {
  readonly type: string
  readonly request_seq: number
  readonly success: boolean
  readonly message?: string
  readonly body: unknown
}

const protocol: Protocol = {
  request: (seq, command, argument) =>
    `${JSON.stringify({ seq, type: 'request', command, arguments: argument })}\n`,
  understand(message): Meaning {
    const { type, request_seq: id, success, message: reason, body } = message as Message
    if (type !== 'response') return { kind: 'nothing' }
    return success ? { kind: 'answer', id, body } : { kind: 'failure', id, reason: reason ?? 'no reason' }
  },
}

/** The protocol counts from 1. */
function location({ path, line, column }: Place): ts.server.protocol.FileLocationRequestArgs {
  return { file: path, line: line + 1, offset: column + 1 }
}

function stretch(path: string, { start, end }: ts.server.protocol.TextSpan): Stretch {
  const place = ({ line, offset }: ts.server.protocol.Location): Place => ({
    path,
    line: line - 1,
    column: offset - 1,
  })
  return { start: place(start), end: place(end) }
}

function description(
  type: string,
  documentation: string | ts.SymbolDisplayPart[],
  tags: readonly (ts.JSDocTagInfo | ts.server.protocol.JSDocTagInfo)[],
): string {
  const lines = tags.map(({ name, text }) => `@${name} ${plain(text ?? '')}`)
  return [type, plain(documentation), lines.join('\n')].filter((text) => text !== '').join('\n\n')
}

function plain(text: string | readonly { readonly text: string }[]): string {
  return typeof text === 'string' ? text : text.map((part) => part.text).join('')
}
