import { addSegment, GenMapping, setSourceContent, toEncodedMap } from '@jridgewell/gen-mapping'
import type { SourceFile } from '../../source/source-file.js'

/** A source map as JSON, version 3 (ECMA-426). */
export interface SourceMap {
  readonly version: 3
  readonly sources: readonly string[]
  readonly sourcesContent: readonly (string | null)[]
  readonly names: readonly string[]
  readonly mappings: string
}

/**
 * Collects the segments of a map while text is printed from start to end. At most one segment stands at each place:
 * an innermost start says most about the text that follows it, and an end only matters where nothing starts.
 *
 * Lines and columns are counted from 0, columns in UTF-16 units. There are as many segments as words in the text, so each is
 * only some numbers in lists.
 */
export class SourceMapRecorder {
  readonly #lines: number[] = []
  readonly #columns: number[] = []
  readonly #sources: SourceFile[] = []
  readonly #offsets: number[] = []
  readonly #appended: { readonly recorder: SourceMapRecorder; readonly line: number }[] = []

  start(line: number, column: number, source: SourceFile, offset: number): void {
    const last = this.#lines.length - 1
    this.#set(this.#isAt(line, column) ? last : last + 1, line, column, source, offset)
  }

  /** Continues a stretch that started on a line before, if nothing is mapped on this one yet. */
  resume(line: number, column: number, source: SourceFile, offset: number): void {
    if (this.#lines.at(-1) !== line) this.start(line, column, source, offset)
  }

  end(line: number, column: number, source: SourceFile, offset: number): void {
    if (!this.#isAt(line, column)) this.#set(this.#lines.length, line, column, source, offset)
  }

  /** Takes over what another one collects, of text that starts on the line `line` of this one's. */
  append(recorder: SourceMapRecorder, line: number): void {
    this.#appended.push({ recorder, line })
  }

  toMap(): SourceMap {
    const map = new GenMapping()
    this.#addTo(map, 0)
    const { sources, sourcesContent, names, mappings } = toEncodedMap(map)
    return {
      version: 3,
      sources: sources.map(String),
      sourcesContent: sourcesContent ?? [],
      names: names.map(String),
      mappings,
    }
  }

  #addTo(map: GenMapping, firstLine: number): void {
    for (const [i, source] of this.#sources.entries()) {
      const original = source.lineColumn(this.#offsets[i] ?? 0)
      addSegment(
        map,
        firstLine + (this.#lines[i] ?? 0),
        this.#columns[i] ?? 0,
        source.path,
        original.line - 1,
        original.column - 1,
      )
    }
    for (const source of new Set(this.#sources)) setSourceContent(map, source.path, source.text)
    for (const { recorder, line } of this.#appended) recorder.#addTo(map, firstLine + line)
  }

  #isAt(line: number, column: number): boolean {
    return this.#lines.at(-1) === line && this.#columns.at(-1) === column
  }

  #set(index: number, line: number, column: number, source: SourceFile, offset: number): void {
    this.#lines[index] = line
    this.#columns[index] = column
    this.#sources[index] = source
    this.#offsets[index] = offset
  }
}
