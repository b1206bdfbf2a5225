import type { ParseState } from './parse-state.js'
import { TextMap } from './text-map.js'
import type { YamlScalar } from './tree.js'

/** The null that stands where nothing is written. */
export function emptyScalar(state: ParseState, at: number = state.scanner.pos): YamlScalar {
  return {
    kind: 'scalar',
    style: 'plain',
    text: '',
    tag: undefined,
    span: state.scanner.span(at, at),
    origin: TextMap.verbatim(at),
  }
}
