import { decodedMappings, TraceMap } from '@jridgewell/trace-mapping'
import type { PrintedFile } from '../print.js'

/** A segment of the map that leads to the spec, all numbers counted from 0. */
interface Segment {
  readonly line: number
  readonly column: number
  readonly source: number
  readonly sourceLine: number
  readonly sourceColumn: number
}

/**
 * A map as a person can read it: each line of the text, and under it a row per mapped stretch, of carets and the place
 * and text in the spec that it leads to.
 *
 * The segment at the end of a stretch is shown by the end of its carets, and of the spec's text. Where a stretch goes on
 * over other lines or around other stretches, its carets end early, the spec's text is shown to the end of the line, and
 * its end is a row of its own, with a bar.
 */
export function viewMappings(file: PrintedFile): string {
  const ends = new Set<string>()
  const segments = segmentsOf(file)
  return file.text
    .split('\n')
    .flatMap((line, number) => {
      const rows = segments.flatMap((segment, index) => {
        if (segment.line !== number) return []
        const [previous, next] = [segments[index - 1], segments[index + 1]]
        const start = placeOf(segment)
        if (previous !== undefined && !ends.has(placeOf(previous)) && isEnd(segment, previous)) {
          ends.add(start)
          return previous.line === number ? [] : [row(segment, '|', '')]
        }
        if (ends.has(start)) return [row(segment, '|', '')]
        const end = next?.line === number ? next : undefined
        const carets = '^'.repeat(Math.max(1, (end?.column ?? line.length) - segment.column))
        const sourceEnd = next !== undefined && isEnd(next, segment) ? next.sourceColumn : undefined
        return [row(segment, carets, sourceText(file, segment).slice(segment.sourceColumn, sourceEnd))]
      })
      return [line === '' ? '' : `  ${line}`, ...rows]
    })
    .join('\n')
}

function segmentsOf({ map }: PrintedFile): readonly Segment[] {
  return decodedMappings(new TraceMap(map)).flatMap((decoded, line) =>
    decoded.flatMap(([column, source, sourceLine, sourceColumn]) =>
      source === undefined || sourceLine === undefined || sourceColumn === undefined
        ? []
        : [{ line, column, source, sourceLine, sourceColumn }],
    ),
  )
}

/** Whether a segment leads to the end of what the one before it leads to the start of. */
function isEnd(segment: Segment, start: Segment): boolean {
  const isOnItsLine = segment.source === start.source && segment.sourceLine === start.sourceLine
  return isOnItsLine && segment.sourceColumn > start.sourceColumn
}

function placeOf({ source, sourceLine, sourceColumn }: Segment): string {
  return [source, sourceLine, sourceColumn].join(':')
}

function sourceText({ map }: PrintedFile, { source, sourceLine }: Segment): string {
  return map.sourcesContent[source]?.split('\n')[sourceLine] ?? ''
}

function row({ column, sourceLine, sourceColumn }: Segment, carets: string, text: string): string {
  return `  ${' '.repeat(column)}${carets} ${sourceLine + 1}:${sourceColumn + 1} ${text.slice(0, 40)}`.trimEnd()
}
