import type { Extent, ExtentEnd, TerminatorPlan } from '../../3-plan/plan.js'
import { joined, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { emitComputation } from '../computation/emit-computation.js'
import { byteLiteral } from '../computation/literal.js'
import type { Scope } from '../computation/scope.js'
import { canKeepPadding } from '../content/kept-raw.js'
import { processed } from '../content/process.js'
import { terminatorArgument } from '../content/terminator-literal.js'

/** An expression for the bytes of a value, without its padding and terminator, and untransformed. */
export function readExtent(extent: Extent, scope: Scope): Code {
  const raw = readRaw(extent, scope)
  return extent.process === undefined ? raw : processed(raw, extent.process, scope)
}

function readRaw({ end, padRight, terminator }: Extent, scope: Scope): Code {
  if (end.kind === 'terminator') return readTerminated(terminator)
  const all =
    end.kind === 'size' ? code`io.readBytes(${emitComputation(end.size, scope)})` : 'io.readBytesFull()'
  if (scope.module.canWrite && canKeepPadding({ end, padRight, terminator })) {
    const args = [all, ...unpadArguments(terminator, padRight, end)]
    return code`${scope.module.runtime('unpad')}(${joined(args, ', ')})`
  }
  const stripped =
    padRight === undefined || padIsTerminator(padRight, terminator)
      ? all
      : code`${scope.module.runtime('stripRight')}(${all}, ${byteLiteral(padRight)})`
  return terminator === undefined ? stripped : cutOff(stripped, terminator, scope)
}

function unpadArguments(
  terminator: TerminatorPlan | undefined,
  padRight: number | undefined,
  end: ExtentEnd,
): readonly Code[] {
  const term = terminator === undefined ? 'undefined' : terminatorArgument(terminator.bytes)
  const isToEnd = end.kind === 'rest'
  return [
    term,
    String(terminator?.include ?? false),
    ...(padRight === undefined ? (isToEnd ? ['undefined'] : []) : [byteLiteral(padRight)]),
    ...(isToEnd ? ['true'] : []),
  ]
}

/** Then the value ends at the first of these bytes, and where the terminator is included that one must not be stripped. */
function padIsTerminator(padRight: number, terminator: TerminatorPlan | undefined): boolean {
  return terminator?.bytes.length === 1 && terminator.bytes[0] === padRight
}

function readTerminated(terminator: TerminatorPlan | undefined): Code {
  if (terminator === undefined) throw new TypeError('an extent that ends with a terminator needs one')
  const { bytes, include, consume, eosError } = terminator
  const method = bytes.length === 1 ? 'readBytesTerm' : 'readBytesTermMulti'
  return `io.${method}(${terminatorArgument(bytes)}, ${include}, ${consume}, ${eosError})`
}

/** What stands before the terminator within bytes that were read already. */
function cutOff(all: Code, { bytes, include }: TerminatorPlan, { module }: Scope): Code {
  const helper = module.runtime(bytes.length === 1 ? 'terminate' : 'terminateMulti')
  return code`${helper}(${all}, ${terminatorArgument(bytes)}, ${String(include)})`
}
