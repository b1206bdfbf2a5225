import type { FieldPlan, FloatContent, IntegerContent } from '../../3-plan/plan.js'
import { block, lines, mapped, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import type { BitRun } from '../content/bit-run.js'

/** Numbers that follow each other and are read with one look at whether there is enough left: half the time for records of numbers. */
export interface NumberRun {
  readonly kind: 'number-run'
  readonly parts: readonly [NumberPart, ...NumberPart[]]
}

interface NumberPart {
  readonly field: FieldPlan
  readonly content: IntegerContent | FloatContent
}

/** The steps of a method that reads, with numbers taken together that have nothing between them: no condition, no validation. */
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

/** Where there is not enough left, they are read one by one, so that an error, and its stack, says which of them it is about. */
export function readNumberRun({ parts }: NumberRun, oneByOne: Code): Code {
  let size = 0
  const values: Code[] = []
  for (const { field, content } of parts) {
    values.push(mapped(field.span, code`this.${field.property} = ${valueAt(content, size)}`))
    size += content.width
  }
  const atOnce = lines(
    parts.some(({ content }) => isCalculated(content)) ? 'const isLe = this._isLe' : nothing,
    'const { view } = io._storage',
    ...values,
  )
  return block(
    '',
    lines(`const start = io._takeAtOnce(${size})`, [
      block('if (start < 0)', oneByOne),
      ' ',
      block('else', atOnce),
    ]),
  )
}

function isCalculated({ order, width }: IntegerContent | FloatContent): boolean {
  return order === 'calculated' && width > 1
}

function valueAt(content: IntegerContent | FloatContent, offset: number): string {
  const position = offset === 0 ? 'start' : `start + ${offset}`
  return `view.${getterOf(content)}(${position}${orderArgument(content)})`
}

function getterOf(content: IntegerContent | FloatContent): string {
  const bits = content.width * 8
  if (content.kind === 'float') return `getFloat${bits}`
  return `get${content.as === 'bigint' ? 'Big' : ''}${content.signed ? 'Int' : 'Uint'}${bits}`
}

function orderArgument(content: IntegerContent | FloatContent): string {
  if (content.width === 1 || content.order === 'be') return ''
  return isCalculated(content) ? ', isLe' : ', true'
}
