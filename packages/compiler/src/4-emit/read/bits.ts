import type { BitsContent } from '../../3-plan/plan.js'
import type { Code } from '../code/code.js'
import { bitsMethod } from '../content/number-method.js'

export function readBits(content: BitsContent): Code {
  const bits = `io.readBits${bitsMethod(content)}(${content.width})`
  return content.as === 'boolean' ? `${bits} !== 0` : bits
}
