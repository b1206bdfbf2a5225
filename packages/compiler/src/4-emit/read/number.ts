import type { FloatContent, IntegerContent } from '../../3-plan/plan.js'
import type { Code } from '../code/code.js'
import { numberMethod } from '../content/number-method.js'

/** An expression that reads an integer of whole bytes or a float. */
export function readNumber(content: IntegerContent | FloatContent): Code {
  const read = (order: 'le' | 'be'): string => `io.read${numberMethod(content, order)}()`
  if (content.order === 'calculated' && content.width > 1) return `this._isLe ? ${read('le')} : ${read('be')}`
  return read(content.order === 'be' ? 'be' : 'le')
}
