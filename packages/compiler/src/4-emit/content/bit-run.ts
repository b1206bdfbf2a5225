import type { BitsContent, FieldPlan, ValidationPlan } from '../../3-plan/plan.js'

/** Bit fields that follow each other and are read, and written, as one integer: that is much faster than one by one. */
export interface BitRun {
  readonly kind: 'bit-run'
  readonly order: 'le' | 'be'
  /** 2 to 32. */
  readonly width: number
  /** Errors name this one. */
  readonly first: FieldPlan
  readonly parts: readonly BitPart[]
}

export interface BitPart {
  readonly field: FieldPlan
  readonly content: BitsContent
  /** How many bits of the integer are below those of the field. */
  readonly shift: number
}

/** What the bit operators of JavaScript can do. */
const maxWidth = 32

/**
 * The fields of `seq`, with bit fields taken together that have nothing between them: no condition, and no validation that could
 * see how far the stream has been read.
 */
export function withBitRuns(fields: readonly FieldPlan[]): readonly (FieldPlan | BitRun)[] {
  const steps: (FieldPlan | BitRun)[] = []
  let run: Plain[] = []
  let width = 0
  const endRun = (): void => {
    const [first] = run
    if (run.length > 1 && first !== undefined) steps.push(bitRun(first, run, width))
    else if (first !== undefined) steps.push(first.field)
    run = []
    width = 0
  }
  for (const field of fields) {
    const plain = plainBits(field)
    const goesOn =
      plain !== undefined &&
      width + plain.content.width <= maxWidth &&
      (run[0] === undefined || run[0].content.order === plain.content.order)
    if (!goesOn) endRun()
    if (plain === undefined) steps.push(field)
    else {
      run.push(plain)
      width += plain.content.width
    }
  }
  endRun()
  return steps
}

interface Plain {
  readonly field: FieldPlan
  readonly content: BitsContent
}

function plainBits(field: FieldPlan): Plain | undefined {
  const { content, condition, repeat, valid } = field
  const isPlain = condition === undefined && repeat === undefined && valid.every(isConstant)
  return isPlain && content.kind === 'bits' && content.as !== 'bigint' ? { field, content } : undefined
}

function isConstant(plan: ValidationPlan): boolean {
  switch (plan.kind) {
    case 'equal':
      return plan.expected.kind === 'literal'
    case 'min':
      return plan.min.kind === 'literal'
    case 'max':
      return plan.max.kind === 'literal'
    case 'any-of':
      return plan.choices.every(({ kind }) => kind === 'literal')
    case 'in-enum':
      return true
    case 'expression':
      return false
  }
}

function bitRun(first: Plain, run: readonly Plain[], width: number): BitRun {
  const { order } = first.content
  let before = 0
  const parts = run.map(({ field, content }) => {
    before += content.width
    return { field, content, shift: order === 'be' ? width - before : before - content.width }
  })
  return { kind: 'bit-run', order, width, first: first.field, parts }
}
