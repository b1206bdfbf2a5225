import type { FieldPlan, FloatContent, IntegerContent } from '../../3-plan/plan.js'
import { lines, nothing, type Code } from '../code/code.js'
import type { BitRun } from './bit-run.js'

/**
 * Numbers that follow each other and are read, or written, with one look at whether there is room for all: half the time
 * for records of numbers.
 */
export interface NumberRun {
  readonly kind: 'number-run'
  readonly parts: readonly [NumberPart, ...NumberPart[]]
}

interface NumberPart {
  readonly field: FieldPlan
  readonly content: IntegerContent | FloatContent
}

/** The steps of a method, with numbers taken together that have nothing between them: no condition, no validation. */
export function withNumberRuns(
  steps: readonly (FieldPlan | BitRun)[],
): readonly (FieldPlan | BitRun | NumberRun)[] {
  const all: (FieldPlan | BitRun | NumberRun)[] = []
  let parts: NumberPart[] = []
  const endRun = (): void => {
    const [first, ...others] = parts
    if (first !== undefined)
      all.push(others.length > 0 ? { kind: 'number-run', parts: [first, ...others] } : first.field)
    parts = []
  }
  for (const step of steps) {
    const part = step.kind === 'field' ? plainNumber(step) : undefined
    if (part !== undefined) parts.push(part)
    else {
      endRun()
      all.push(step)
    }
  }
  endRun()
  return all
}

function plainNumber(field: FieldPlan): NumberPart | undefined {
  const { content, condition, repeat, valid } = field
  if (condition !== undefined || repeat !== undefined || valid.length > 0) return undefined
  if (content.kind === 'float') return { field, content }
  const canThrow = content.kind === 'integer' && content.width === 8 && content.as === 'number'
  return content.kind === 'integer' && !canThrow ? { field, content } : undefined
}

/** What the values of a run are read or written with: `view`, and `isLe` where the byte order is only known then. */
export function openRun({ parts }: NumberRun): Code {
  return lines(
    parts.some(({ content }) => isCalculated(content)) ? 'const isLe = this._isLe' : nothing,
    'const { view } = io._storage',
  )
}

export interface PlacedNumber extends NumberPart {
  /** Of the first byte: `start + 4`. */
  readonly position: string
}

/** Where each number of a run is, and how many bytes all have. */
export function placesIn({ parts }: NumberRun): {
  readonly size: number
  readonly places: readonly PlacedNumber[]
} {
  let size = 0
  const places = parts.map((part) => {
    const position = size === 0 ? 'start' : `start + ${size}`
    size += part.content.width
    return { ...part, position }
  })
  return { size, places }
}

/** The end of the name of a method of `DataView`: `Uint32` of `getUint32` and `setUint32`. */
export function viewMethod(content: IntegerContent | FloatContent): string {
  const bits = content.width * 8
  if (content.kind === 'float') return `Float${bits}`
  return `${content.as === 'bigint' ? 'Big' : ''}${content.signed ? 'Int' : 'Uint'}${bits}`
}

/** Its last argument, with the comma before. */
export function orderArgument(content: IntegerContent | FloatContent): string {
  if (content.width === 1 || content.order === 'be') return ''
  return isCalculated(content) ? ', isLe' : ', true'
}

function isCalculated({ order, width }: IntegerContent | FloatContent): boolean {
  return order === 'calculated' && width > 1
}
