import { nameClash } from '../diagnostics/messages/types.js'
import type { Span } from '../source/span.js'
import type { TypeModel } from './model.js'
import type { Program } from './program.js'

/**
 * Reports names that differ in a spec but not in JavaScript: `len_1` and `len1` are both `len1` in camel case, and one
 * would silently take the place of the other.
 */
export function checkNameClashes(type: TypeModel, program: Program): void {
  report([...type.params, ...type.fields, ...type.instances], program)
  report(type.types, program)
  report(type.enums, program)
  for (const nested of type.types) checkNameClashes(nested, program)
}

interface Named {
  readonly id: string
  readonly span: Span
  readonly path: string
}

function report(members: readonly Named[], program: Program): void {
  const known = new Map<string, string>()
  for (const { id, span, path } of members) {
    const name = withoutIdleUnderscores(id)
    const other = known.get(name)
    if (other === undefined) known.set(name, id)
    else if (other !== id) program.problems.report(nameClash(id, other), span, path)
  }
}

/** Camel case keeps an underscore only as the capital letter that it makes of a small one. */
function withoutIdleUnderscores(id: string): string {
  return id.replaceAll(/_+(?=\d|$)/g, '').replaceAll(/_+/g, '_')
}
