import { evaluate } from '../evaluate.mjs'
import { growBytes, growText } from './bytes.mjs'
import { isCase } from './cases.mjs'
import { growBits, growFloat, growInteger } from './number.mjs'
import { growStruct, growSubstream } from './struct.mjs'

/** @typedef {import('./value.mjs').Spot} Spot */
/** @typedef {import('../types.d.ts').Content} Content */

/**
 * @param {Content} content
 * @param {Spot} spot
 * @returns {unknown}
 */
export function growContent(content, spot) {
  switch (content.kind) {
    case 'integer':
      return growInteger(content, spot)
    case 'float':
      return growFloat(content, spot)
    case 'bits':
      return growBits(content, spot)
    case 'bytes':
      return growBytes(content, spot)
    case 'text':
      return growText(content, spot)
    case 'struct':
      return growStruct(content, spot, spot.region)
    case 'substream':
      return growSubstream(content, spot)
    case 'switch': {
      const on = evaluate(content.on, spot.scope)
      const scope = { ...spot.scope, on }
      const found = content.cases.find(({ matches }) =>
        matches.some((match) => isCase(on, evaluate(match, scope), content.comparison)),
      )
      const chosen = found?.content ?? content.otherwise
      return chosen === undefined ? undefined : growContent(chosen, { ...spot, scope })
    }
  }
}
