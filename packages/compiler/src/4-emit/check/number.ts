import type { BitsContent, IntegerContent } from '../../3-plan/plan.js'
import type { Code } from '../code/code.js'
import { code } from '../code/template.js'
import { literal } from '../computation/literal.js'
import type { ModuleNames } from '../names/module-names.js'

export function checkInteger(content: IntegerContent, value: Code, names: ModuleNames): Code {
  return checkRange(value, content.width * 8, content.signed, content.as === 'bigint', names)
}

export function checkBits(content: BitsContent, value: Code, names: ModuleNames): Code {
  if (content.as === 'boolean') return code`${names.runtime('checkBoolean')}(${value})`
  return checkRange(value, content.width, false, content.as === 'bigint', names)
}

function checkRange(value: Code, bits: number, signed: boolean, big: boolean, names: ModuleNames): Code {
  const min = signed ? -(1n << BigInt(bits - 1)) : 0n
  const max = (1n << BigInt(signed ? bits - 1 : bits)) - 1n
  if (big) return code`${names.runtime('checkBigInteger')}(${value}, ${literal(min)}, ${literal(max)})`
  return code`${names.runtime('checkInteger')}(${value}, ${literal(asNumber(min))}, ${literal(asNumber(max))})`
}

/** Of 64 bits, a number holds those values that it can tell apart. */
function asNumber(limit: bigint): number {
  return Math.max(Number.MIN_SAFE_INTEGER, Math.min(Number(limit), Number.MAX_SAFE_INTEGER))
}
