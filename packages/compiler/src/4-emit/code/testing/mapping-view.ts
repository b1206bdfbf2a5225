import { decodedMappings, TraceMap } from '@jridgewell/trace-mapping'
import type { PrintedFile } from '../print.js'

/**
 * A map as a person can read it: each line of the text, and under it a row per mapped stretch, of carets and the place
 * and text in the spec that it leads to. A stretch ends where the next segment is; one that leads to the end of a
 * stretch of the spec (and so begins nothing) is a single `^`.
 */
export function viewMappings(file: PrintedFile): string {
  const decoded = decodedMappings(new TraceMap(file.map))
  const view: string[] = []
  file.text.split('\n').forEach((line, number) => {
    view.push(line === '' ? '' : `  ${line}`)
    const segments = decoded[number] ?? []
    segments.forEach((segment, index) => {
      const [column, source, sourceLine, sourceColumn] = segment
      if (source === undefined || sourceLine === undefined || sourceColumn === undefined) return
      const end = segments[index + 1]?.[0] ?? line.length
      const text = file.map.sourcesContent[source]?.split('\n')[sourceLine]?.slice(sourceColumn) ?? ''
      const carets = '^'.repeat(Math.max(1, end - column))
      view.push(
        `  ${' '.repeat(column)}${carets} ${sourceLine + 1}:${sourceColumn + 1} ${text.slice(0, 30)}`.trimEnd(),
      )
    })
  })
  return view.join('\n')
}
