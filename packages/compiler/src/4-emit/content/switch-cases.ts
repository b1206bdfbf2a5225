import type { Computation, Content, SwitchContent } from '../../3-plan/plan.js'
import { block, indented, isEmpty, lines, mapped, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { emitComputation } from '../computation/emit-computation.js'
import { local, type Scope } from '../computation/scope.js'
import { operandsOf } from '../computation/touches-stream.js'

/**
 * Code that treats the value by the case that its tag selects.
 *
 * @param treat the code for the content of a case
 * @param noCase the code for a tag that no case matches, where the spec has no `_` case either
 */
export function switchCases(
  content: SwitchContent,
  scope: Scope,
  treat: (content: Content) => Code,
  noCase: Code,
): Code {
  const otherwise = content.otherwise === undefined ? noCase : treat(content.otherwise)
  const cases = content.cases.map(({ matches, content: selected, span }) => ({
    span,
    matches,
    body: treat(selected),
  }))
  if (cases.length === 0) return otherwise
  if (isEmpty(otherwise) && cases.every(({ body }) => isEmpty(body))) return nothing

  const on = emitComputation(content.on, scope)
  if (content.comparison === 'bytes') return withOn(on, compareBytes(cases, otherwise, scope))
  const needsOn = content.cases.some(({ matches }) => matches.some(usesOn))
  const table = (tag: Code): Code =>
    block(
      code`switch (${scope.module.textSwitches.tag(content, tag)})`,
      lines(
        ...cases.map(({ matches, body, span }) =>
          lines(
            ...matches
              .slice(0, -1)
              .map((match) => mapped(span, code`case ${emitComputation(match, scope)}:`)),
            block(
              mapped(span, code`case ${matches.slice(-1).map((match) => emitComputation(match, scope))}:`),
              lines(body, 'break'),
            ),
          ),
        ),
        isEmpty(otherwise) ? nothing : lines('default:', indented(otherwise)),
      ),
    )
  return needsOn ? withOn(on, table(local.on)) : table(on)
}

interface SwitchCase {
  readonly matches: readonly Computation[]
  readonly body: Code
}

/** Byte arrays are equal by their bytes, which JavaScript's `switch` does not see. */
function compareBytes(cases: readonly SwitchCase[], otherwise: Code, scope: Scope): Code {
  const branches = cases.map(({ matches, body }, index) => {
    const tests = matches.map(
      (match) => code`${scope.module.runtime('equalBytes')}(${local.on}, ${emitComputation(match, scope)})`,
    )
    const condition = tests.map((test, at) => (at === 0 ? test : [' || ', test]))
    return [index === 0 ? '' : ' else ', block(code`if (${condition})`, body)]
  })
  return [...branches, isEmpty(otherwise) ? nothing : [' ', block('else', otherwise)]]
}

function withOn(on: Code, body: Code): Code {
  return block(nothing, lines(code`const ${local.on} = ${on}`, body))
}

function usesOn(computation: Computation): boolean {
  if (computation.kind === 'local') return computation.role === 'on'
  return operandsOf(computation).some(usesOn)
}
