import type { FloatContent, IntegerContent } from '../../3-plan/plan.js'
import type { Code } from '../code/code.js'
import { code } from '../code/template.js'
import { numberMethod } from '../content/number-method.js'

/** Writes an integer of whole bytes or a float. */
export function writeNumber(content: IntegerContent | FloatContent, value: Code): Code {
  const write = (order: 'le' | 'be'): Code => code`io.write${numberMethod(content, order)}(${value})`
  if (content.order === 'calculated' && content.width > 1) {
    return code`
      if (this._isLe) ${write('le')}
      else ${write('be')}
    `
  }
  return write(content.order === 'be' ? 'be' : 'le')
}
