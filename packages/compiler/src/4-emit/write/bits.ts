import type { BitsContent } from '../../3-plan/plan.js'
import type { Code } from '../code/code.js'
import { code } from '../code/template.js'
import { bitsMethod } from '../content/number-method.js'

/** @param bit makes a number of a boolean */
export function writeBits(content: BitsContent, value: Code, bit: (value: Code) => Code = numberOf): Code {
  const number = content.as === 'boolean' ? bit(value) : value
  return code`io.writeBits${bitsMethod(content)}(${number}, ${String(content.width)})`
}

export function numberOf(value: Code): Code {
  return code`Number(${value})`
}
