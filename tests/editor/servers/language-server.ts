import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { readFile } from 'node:fs/promises'
import { inEditorOrder } from './editor-order.js'
import { ServerProcess, type Meaning, type Protocol } from './server-process.js'
import type { EditorServer, Place, Stretch, Suggestion } from './server.js'

interface Position {
  readonly line: number
  readonly character: number
}

interface TextDocumentPosition {
  readonly textDocument: { readonly uri: string }
  readonly position: Position
}

interface Range {
  readonly start: Position
  readonly end: Position
}

interface Location {
  readonly uri: string
  readonly range: Range
}

interface LocationLink {
  readonly targetUri: string
  readonly targetSelectionRange: Range
}

interface Item {
  readonly label: string
  readonly sortText?: string
  readonly detail?: string
  readonly documentation?: { readonly value: string }
}

/** What the server answers to each request of the protocol that is used here (Language Server Protocol 3.17). */
interface Answers {
  initialize: unknown
  shutdown: null
  'textDocument/diagnostic': {
    readonly items: readonly { readonly message: string; readonly range: Range }[]
  }
  'textDocument/definition': readonly (Location | LocationLink)[] | null
  'textDocument/hover': { readonly contents: { readonly value: string } } | null
  'textDocument/completion': { readonly items: readonly Item[] } | null
  'completionItem/resolve': Item
  'textDocument/references': readonly Location[] | null
  'textDocument/rename': {
    readonly changes: Readonly<Record<string, readonly { readonly range: Range }[]>>
  } | null
}

/** The language server of TypeScript 7: `tsc --lsp --stdio`. */
export class LanguageServer implements EditorServer {
  readonly #process: ServerProcess
  #version = 0

  private constructor(executable: string) {
    this.#process = new ServerProcess(executable, ['--lsp', '--stdio'], protocol)
  }

  static async start(): Promise<LanguageServer> {
    const server = new LanguageServer(await executable())
    await server.#ask('initialize', { processId: process.pid, rootUri: null, capabilities })
    server.#notify('initialized', {})
    return server
  }

  async open(path: string): Promise<void> {
    const text = await readFile(path, 'utf8')
    this.#notify('textDocument/didOpen', {
      textDocument: { uri: uri(path), languageId: 'typescript', version: ++this.#version, text },
    })
  }

  async type(place: Place, text: string): Promise<void> {
    const { textDocument, position } = location(place)
    const contentChanges = [{ range: { start: position, end: position }, text }]
    this.#notify('textDocument/didChange', {
      textDocument: { ...textDocument, version: ++this.#version },
      contentChanges,
    })
  }

  async problems(path: string): Promise<readonly string[]> {
    const { items } = await this.#ask('textDocument/diagnostic', { textDocument: { uri: uri(path) } })
    return items.map(
      ({ message, range: { start } }) => `${path}:${start.line + 1}:${start.character + 1} ${message}`,
    )
  }

  async definition(place: Place): Promise<readonly Stretch[]> {
    const found = await this.#ask('textDocument/definition', location(place))
    return (found ?? []).map((one) =>
      'uri' in one ? stretch(one.uri, one.range) : stretch(one.targetUri, one.targetSelectionRange),
    )
  }

  async hover(place: Place): Promise<string> {
    return (await this.#ask('textDocument/hover', location(place)))?.contents.value ?? ''
  }

  async completion(place: Place): Promise<readonly Suggestion[]> {
    const { items } = (await this.#ask('textDocument/completion', location(place))) ?? { items: [] }
    const entries = items.map((item) => ({ item, name: item.label, sortText: item.sortText ?? item.label }))
    return Promise.all(
      inEditorOrder(entries).map(async ({ name, item }) => {
        const { detail, documentation } = await this.#ask('completionItem/resolve', item)
        return { name, description: [detail, documentation?.value].filter(Boolean).join('\n\n') }
      }),
    )
  }

  async references(place: Place): Promise<readonly Stretch[]> {
    const found = await this.#ask('textDocument/references', {
      ...location(place),
      context: { includeDeclaration: true },
    })
    return (found ?? []).map(({ uri, range }) => stretch(uri, range))
  }

  async rename(place: Place): Promise<readonly Stretch[]> {
    const edit = await this.#ask('textDocument/rename', { ...location(place), newName: 'renamed' })
    return Object.entries(edit?.changes ?? {}).flatMap(([uri, edits]) =>
      edits.map(({ range }) => stretch(uri, range)),
    )
  }

  close(): Promise<void> {
    return this.#process.kill()
  }

  async #ask<Name extends keyof Answers>(name: Name, argument: unknown): Promise<Answers[Name]> {
    return (await this.#process.ask(name, argument)) as Answers[Name]
  }

  #notify(method: string, params: unknown): void {
    this.#process.send(framed({ jsonrpc: '2.0', method, params }))
  }
}

const capabilities = {
  general: { positionEncodings: ['utf-16'] },
  textDocument: {
    definition: { linkSupport: true },
    hover: { contentFormat: ['markdown'] },
    completion: {
      completionItem: {
        documentationFormat: ['markdown'],
        resolveSupport: { properties: ['detail', 'documentation'] },
      },
    },
    rename: { prepareSupport: true },
    diagnostic: {},
  },
}

/**
 * The program itself. The script that is called `tsc` starts it as a process of its own, which would outlive the script.
 */
async function executable(): Promise<string> {
  const folder = dirname(createRequire(import.meta.url).resolve('typescript/package.json'))
  const module: { default: () => string } = await import(
    pathToFileURL(join(folder, 'lib/getExePath.js')).href
  )
  return module.default()
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

const protocol: Protocol = {
  request: (id, method, params) => framed({ jsonrpc: '2.0', id, method, params }),
  understand(message): Meaning {
    const { id, method, result, error } = message as Message
    if (id === undefined) return { kind: 'nothing' }
    if (method !== undefined) return { kind: 'reply', text: framed({ jsonrpc: '2.0', id, result: null }) }
    return error === undefined
      ? { kind: 'answer', id, body: result }
      : { kind: 'failure', id, reason: error.message }
  },
}

function framed(message: unknown): string {
  const text = JSON.stringify(message)
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`
}

function uri(path: string): string {
  return pathToFileURL(path).href
}

function location({ path, line, column }: Place): TextDocumentPosition {
  return { textDocument: { uri: uri(path) }, position: { line, character: column } }
}

function stretch(uri: string, { start, end }: Range): Stretch {
  const path = fileURLToPath(uri).replaceAll('\\', '/')
  const place = ({ line, character }: Position): Place => ({ path, line, column: character })
  return { start: place(start), end: place(end) }
}
