import type { BitsContent } from '../../3-plan/plan.js'
import type { Code } from '../code/code.js'
import { code } from '../code/template.js'
import { bitsMethod } from '../content/number-method.js'

export function writeBits(content: BitsContent, value: Code): Code {
  const number = content.as === 'boolean' ? code`Number(${value})` : value
  return code`io.writeBits${bitsMethod(content)}(${number}, ${String(content.width)})`
}
