import type { ContentModel } from '../../2-resolve/model.js'
import type { PlanContext } from '../context.js'
import type { Content } from '../plan.js'
import { planEncoding } from '../encoding.js'
import { planBits } from './bits.js'
import { planExtent } from './extent.js'
import { planInteger } from './integer.js'
import { planOpaque } from './opaque.js'
import { planStruct } from './struct.js'
import { planSwitch } from './switch.js'

export function planContent(content: ContentModel, context: PlanContext): Content {
  switch (content.kind) {
    case 'integer':
      return planInteger(content, context)
    case 'float':
      return { kind: 'float', width: content.width, order: content.order }
    case 'bits':
      return planBits(content, context)
    case 'bytes':
      return { kind: 'bytes', extent: planExtent(content.extent, context) }
    case 'text':
      return {
        kind: 'text',
        encoding: planEncoding(content.encoding),
        extent: planExtent(content.extent, context),
      }
    case 'struct':
      return planStruct(content, context)
    case 'opaque':
      return planOpaque(content, context)
    case 'switch':
      return planSwitch(content, context, planContent)
    case 'invalid':
      throw new Error('a field with a mistake was planned')
  }
}
