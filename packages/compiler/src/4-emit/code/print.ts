import type { Span } from '../../source/span.js'
import { isSequence, type Code } from './code.js'
import { SourceMapRecorder, type Place, type SourceMap } from './source-map.js'

export interface PrintedFile {
  /** Ends with a line break. */
  readonly text: string
  readonly map: SourceMap
}

/** Prints a whole file: text and source map in one pass over the tree. The same tree gives the same file. */
export function printFile(code: Code): PrintedFile {
  const printer = new Printer()
  printer.print(code)
  printer.print('\n')
  return { text: printer.text, map: printer.map }
}

/** Prints code without a map, for measuring it and for tests. */
export function printText(code: Code): string {
  const printer = new Printer()
  printer.print(code)
  return printer.text
}

const indentation = '  '

class Printer {
  readonly #chunks: string[] = []
  readonly #recorder = new SourceMapRecorder()
  #line = 0
  #column = 0
  #level = 0
  /** The spans of the mapped code around the current place, the innermost last. */
  readonly #open: Span[] = []

  get text(): string {
    return this.#chunks.join('')
  }

  get map(): SourceMap {
    return this.#recorder.toMap()
  }

  print(code: Code): void {
    if (typeof code === 'string') return this.#printText(code)
    if (isSequence(code)) {
      for (const part of code) this.print(part)
      return
    }
    switch (code.kind) {
      case 'lines':
        code.items.forEach((item, index) => {
          if (index > 0) this.#breakLine()
          this.print(item)
        })
        return
      case 'indented':
        this.#level += code.levels
        this.print(code.content)
        this.#level -= code.levels
        return
      case 'mapped':
        this.#indent()
        this.#recorder.start(this.#place, code.span.source, code.span.start)
        this.#open.push(code.span)
        this.print(code.content)
        this.#open.pop()
        this.#recorder.end(this.#place, code.span.source, code.span.end)
        return
      case 'imported':
        return this.#printText(code.local)
    }
  }

  get #place(): Place {
    return { line: this.#line, column: this.#column }
  }

  #printText(text: string): void {
    text.split('\n').forEach((piece, index) => {
      if (index > 0) this.#breakLine()
      if (piece === '') return
      this.#indent()
      this.#resume()
      this.#chunks.push(piece)
      this.#column += piece.length
    })
  }

  #breakLine(): void {
    this.#chunks.push('\n')
    this.#line++
    this.#column = 0
  }

  /** Maps the next line of mapped code again, because bundlers look for a place on its own line only. */
  #resume(): void {
    const span = this.#open.at(-1)
    if (span !== undefined) this.#recorder.resume(this.#place, span.source, span.start)
  }

  /** Indentation is written with the first text of a line, so that empty lines stay empty. */
  #indent(): void {
    if (this.#column > 0 || this.#level === 0) return
    this.#chunks.push(indentation.repeat(this.#level))
    this.#column = indentation.length * this.#level
  }
}
