import type { Computation, ProcessPlan } from '../../3-plan/plan.js'
import { joined, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { emitComputation } from '../computation/emit-computation.js'
import type { Scope } from '../computation/scope.js'
import { computationsOfProcess } from './computations-of.js'

/** The value's bytes, from the bytes of the stream. */
export function processed(bytes: Code, process: ProcessPlan, scope: Scope): Code {
  switch (process.kind) {
    case 'xor':
      return code`${scope.module.runtime('processXor')}(${bytes}, ${emitComputation(process.key, scope)})`
    case 'rotate':
      return code`${scope.module.runtime('processRotateLeft')}(${bytes}, ${emitComputation(process.amount, scope)})`
    case 'zlib':
      return code`${scope.module.runtime('processZlib')}(${bytes}, io)`
    case 'custom':
      return code`${scope.module.runtime('processCustom')}(${bytes}, ${customProcessor(process, scope)})`
  }
}

/** The bytes of the stream, from the value's bytes. */
export function unprocessed(bytes: Code, process: ProcessPlan, scope: Scope): Code {
  switch (process.kind) {
    case 'xor':
      return processed(bytes, process, scope)
    case 'rotate':
      return code`${scope.module.runtime('processRotateLeft')}(${bytes}, ${emitComputation(negated(process.amount), scope)})`
    case 'zlib':
      return code`${scope.module.runtime('unprocessZlib')}(${bytes})`
    case 'custom':
      return code`${scope.module.runtime('unprocessCustom')}(${bytes}, ${customProcessor(process, scope)})`
  }
}

/** The same with what the transformation needs computed before, where the stream stands then. */
export function unprocessedLater(
  bytes: Code,
  process: ProcessPlan,
  scope: Scope,
): { readonly setup: Code; readonly bytes: Code } {
  const { module } = scope
  switch (process.kind) {
    case 'xor':
      return {
        setup: code`const key = ${emitComputation(process.key, scope)}`,
        bytes: code`${module.runtime('processXor')}(${bytes}, key)`,
      }
    case 'rotate':
      return {
        setup: code`const amount = ${emitComputation(process.amount, scope)}`,
        bytes: code`${module.runtime('processRotateLeft')}(${bytes}, -amount)`,
      }
    case 'zlib':
      return { setup: nothing, bytes: unprocessed(bytes, process, scope) }
    case 'custom':
      return {
        setup: code`const processor = ${customProcessor(process, scope)}`,
        bytes: code`${module.runtime('unprocessCustom')}(${bytes}, processor)`,
      }
  }
}

/** Whether as many bytes come out as go in. Otherwise only the processed bytes can be compared with a size. */
export function keepsLength(process: ProcessPlan | undefined): boolean {
  return process === undefined || process.kind === 'xor' || process.kind === 'rotate'
}

/** Whether what a transformation needs depends on where the stream stands. */
export function transformsWhereItStands(process: ProcessPlan, { module }: Scope): boolean {
  return computationsOfProcess(process).some((part) => module.dependsOnStream(part))
}

/** Made after the bytes have been read, since its arguments may ask where the stream stands then. */
function customProcessor({ local, args }: Extract<ProcessPlan, { kind: 'custom' }>, scope: Scope): Code {
  const list = args.map((arg) => emitComputation(arg, scope))
  return code`new ${local}(${joined(list, ', ')})`
}

function negated(amount: Computation): Computation {
  return amount.kind === 'literal' && typeof amount.value === 'number'
    ? { kind: 'literal', value: -amount.value }
    : { kind: 'prefix', operator: '-', operand: amount }
}
