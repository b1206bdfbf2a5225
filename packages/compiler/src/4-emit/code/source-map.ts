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

/** A place in the emitted text, both numbers counted from 0, columns in UTF-16 units. */
export interface Place {
  readonly line: number
  readonly column: number
}

interface Segment extends Place {
  readonly source: SourceFile
  readonly offset: number
  readonly edge: 'start' | 'end'
}

/**
 * Collects the segments of a map while text is printed from start to end. At most one segment stands at each place:
 * an innermost start says most about the text that follows it, and an end only matters where nothing starts.
 */
export class SourceMapRecorder {
  readonly #segments: Segment[] = []

  start(place: Place, source: SourceFile, offset: number): void {
    if (this.#isAt(place)) this.#segments.pop()
    this.#segments.push({ ...place, source, offset, edge: 'start' })
  }

  /** Continues a stretch that started on a line before, if nothing is mapped on this one yet. */
  resume(place: Place, source: SourceFile, offset: number): void {
    if (this.#segments.at(-1)?.line !== place.line) this.start(place, source, offset)
  }

  end(place: Place, source: SourceFile, offset: number): void {
    if (!this.#isAt(place)) this.#segments.push({ ...place, source, offset, edge: 'end' })
  }

  toMap(): SourceMap {
    const map = new GenMapping()
    for (const { line, column, source, offset } of this.#segments) {
      const original = source.lineColumn(offset)
      addSegment(map, line, column, source.path, original.line - 1, original.column - 1)
      setSourceContent(map, source.path, source.text)
    }
    const { sources, sourcesContent, names, mappings } = toEncodedMap(map)
    return {
      version: 3,
      sources: sources.map(String),
      sourcesContent: sourcesContent ?? [],
      names: names.map(String),
      mappings,
    }
  }

  #isAt(place: Place): boolean {
    const last = this.#segments.at(-1)
    return last !== undefined && last.line === place.line && last.column === place.column
  }
}
