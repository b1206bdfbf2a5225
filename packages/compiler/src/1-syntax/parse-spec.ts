import { missingMeta, notASpec } from '../diagnostics/messages/spec.js'
import type { ProblemCollector } from '../diagnostics/collector.js'
import type { SourceFile } from '../source/source-file.js'
import type { Identifier, SpecFile } from './ast.js'
import { describe } from './reader/describe.js'
import { Place } from './reader/place.js'
import { readTopLevelType } from './type-spec.js'
import { parseYaml } from './yaml/parse-yaml.js'

/**
 * Reads the text of a `.ksy` file. Everything that is wrong with it by itself, without looking up any name, is reported.
 * A part that can't be read is left out; undefined is given where nothing is left: the file isn't YAML, or not a map.
 */
export function parseSpec(source: SourceFile, problems: ProblemCollector): SpecFile | undefined {
  const yaml = parseYaml(source, (message, span) => problems.report(message, span, '/'))
  if (yaml === undefined) return undefined
  const place = new Place(yaml, '/', problems)
  if (yaml.kind !== 'map') {
    place.report(notASpec(describe(yaml)), startOf(place))
    return undefined
  }
  const root = readTopLevelType(place, problems, (meta) => {
    if (meta === undefined) place.child('meta', yaml).report(missingMeta(), startOf(place))
    return nameOfFile(source, meta ?? place)
  })
  return root && { source, root }
}

/** A whole file is too much to mark; its first line shows where the `meta` belongs. */
function startOf({ span }: Place): Place['span'] {
  const lineEnd = span.source.text.slice(span.start).search(/[\r\n]|$/)
  return { ...span, end: span.start + lineEnd }
}

/** Stands in for a name that is missing, which has been reported. */
function nameOfFile(source: SourceFile, place: Place): Identifier {
  const name = /([^/\\]*?)(?:\.ksy)?$/.exec(source.path)?.[1] ?? ''
  const id = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+/, '')
  return { name: id === '' ? 'unnamed' : id, span: place.span, path: '/meta/id' }
}
