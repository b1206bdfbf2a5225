import { relative } from 'node:path'
import type { Problem } from '@unplugin-ksy/compiler'
import type { PartialMessage } from 'esbuild'
import { posixPath } from '../paths.js'

/** A problem in esbuild's own form, which esbuild shows with file (relative to `root`), line, column and frame. */
export function esbuildMessage({ code, message, help, span }: Problem, root: string): PartialMessage {
  const { line, column } = span.source.lineColumn(span.start)
  const lineText = span.source.line(line)
  return {
    text: `${message} [${code}]`,
    location: {
      file: posixPath(relative(root, span.source.path)),
      line,
      // esbuild counts UTF-8 bytes, we count UTF-16 units.
      column: Buffer.byteLength(lineText.slice(0, column - 1)),
      length: Buffer.byteLength(lineText.slice(column - 1, column - 1 + span.end - span.start)),
      lineText,
    },
    notes: help === undefined ? [] : [{ text: help }],
  }
}
