import type { BitsContent, FloatContent, IntegerContent } from '../../3-plan/plan.js'
import type { Code } from '../code/code.js'
import { code } from '../code/template.js'
import { literal } from '../computation/literal.js'
import type { ModuleContext } from '../module/module-context.js'

export function checkInteger(content: IntegerContent, value: Code, module: ModuleContext): Code {
  return checkRange(value, content.width * 8, content.signed, content.as === 'bigint', module)
}

export function checkFloat({ width }: FloatContent, value: Code, module: ModuleContext): Code {
  return code`${module.runtime(width === 4 ? 'checkFloat32' : 'checkFloat')}(${value})`
}

export function checkBits(content: BitsContent, value: Code, module: ModuleContext): Code {
  if (content.as === 'boolean') return code`${module.runtime('checkBoolean')}(${value})`
  return checkRange(value, content.width, false, content.as === 'bigint', module)
}

function checkRange(value: Code, bits: number, signed: boolean, big: boolean, module: ModuleContext): Code {
  const min = signed ? -(1n << BigInt(bits - 1)) : 0n
  const max = (1n << BigInt(signed ? bits - 1 : bits)) - 1n
  if (big) return code`${module.runtime('checkBigInteger')}(${value}, ${literal(min)}, ${literal(max)})`
  return code`${module.runtime('checkInteger')}(${value}, ${literal(asNumber(min))}, ${literal(asNumber(max))})`
}

/** Of 64 bits, a number holds those values that it can tell apart. */
function asNumber(limit: bigint): number {
  return Math.max(Number.MIN_SAFE_INTEGER, Math.min(Number(limit), Number.MAX_SAFE_INTEGER))
}
