import type { EncodingModel } from '../2-resolve/model.js'
import { encodingExport } from './names/encoding.js'
import type { Computation } from './plan.js'

/** Gives the runtime's object for an encoding. That for an unknown one fails when it is used. */
export function planEncoding({ name, known }: EncodingModel): Computation {
  return known
    ? { kind: 'runtime-value', name: encodingExport(name) }
    : { kind: 'helper', helper: 'unknownEncoding', args: [{ kind: 'literal', value: name }] }
}
