import type { Span } from '../../source/span.js'
import { isSequence, type Code, type ImportedName, type MappedCode } from './code.js'
import { SourceMapRecorder, type SourceMap } from './source-map.js'

export interface PrintedFile {
  /** Ends with a line break. */
  readonly text: string
  /** Made when it is first asked for. */
  readonly map: SourceMap
}

/** Prints a whole file: text and source map in one pass over the tree. The same tree gives the same file. */
export function printFile(code: Code): PrintedFile {
  const printer = new Printer()
  printer.print(code)
  printer.print('\n')
  return printer
}

/** The same for code whose head depends on what it imports: the names of the runtime that it uses, each once, sorted. */
export function printModule(head: (names: readonly ImportedName[]) => Code, body: Code): PrintedFile {
  const below = new Printer()
  below.print(['\n\n', body, '\n'])
  const printer = new Printer()
  printer.print(head(below.imported))
  printer.append(below)
  return printer
}

/** Prints code without a map, for measuring it and for tests. */
export function printText(code: Code): string {
  const printer = new Printer()
  printer.print(code)
  return printer.text
}

const indentation = '  '

class Printer implements PrintedFile {
  readonly #recorder = new SourceMapRecorder()
  #map: SourceMap | undefined
  #text = ''
  #line = 0
  #column = 0
  #level = 0
  readonly #imported = new Map<string, ImportedName>()
  /** The spans of the mapped code around the current place, the innermost last. */
  readonly #open: Span[] = []

  get text(): string {
    return this.#text
  }

  get map(): SourceMap {
    return (this.#map ??= this.#recorder.toMap())
  }

  get imported(): readonly ImportedName[] {
    return [...this.#imported.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))
  }

  /** Takes over what another one has printed, which starts on a line of its own. */
  append(below: Printer): void {
    this.#text += below.#text
    this.#recorder.append(below.#recorder, this.#line)
  }

  print(code: Code): void {
    if (typeof code === 'string') return this.#printText(code)
    if (isSequence(code)) {
      for (const part of code) this.print(part)
      return
    }
    switch (code.kind) {
      case 'lines':
        this.#printLines(code.items)
        return
      case 'indented':
        this.#level += code.levels
        this.print(code.content)
        this.#level -= code.levels
        return
      case 'mapped':
        this.#printMapped(code)
        return
      case 'imported':
        this.#imported.set(code.name, code)
        return this.#printText(code.local)
    }
  }

  #printLines(items: readonly Code[]): void {
    let isFirst = true
    for (const item of items) {
      if (!isFirst) this.#breakLine()
      isFirst = false
      this.print(item)
    }
  }

  #printMapped({ span, content }: MappedCode): void {
    const { source, start, end } = span
    this.#indent()
    this.#recorder.start(this.#line, this.#column, source, start)
    this.#open.push(span)
    this.print(content)
    this.#open.pop()
    this.#recorder.end(this.#line, this.#column, source, end)
  }

  #printText(text: string): void {
    if (!text.includes('\n')) return this.#printPiece(text)
    let isFirst = true
    for (const piece of text.split('\n')) {
      if (!isFirst) this.#breakLine()
      isFirst = false
      this.#printPiece(piece)
    }
  }

  #printPiece(piece: string): void {
    if (piece === '') return
    this.#indent()
    this.#resume()
    this.#text += piece
    this.#column += piece.length
  }

  #breakLine(): void {
    this.#text += '\n'
    this.#line++
    this.#column = 0
  }

  /** Maps the next line of mapped code again, because bundlers look for a place on its own line only. */
  #resume(): void {
    const span = this.#open.at(-1)
    if (span !== undefined) this.#recorder.resume(this.#line, this.#column, span.source, span.start)
  }

  /** Indentation is written with the first text of a line, so that empty lines stay empty. */
  #indent(): void {
    if (this.#column > 0 || this.#level === 0) return
    this.#text += indentation.repeat(this.#level)
    this.#column = indentation.length * this.#level
  }
}
