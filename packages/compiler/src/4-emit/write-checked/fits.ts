import type { BitsContent, FieldPlan, FloatContent, IntegerContent } from '../../3-plan/plan.js'
import { joined, lines, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { checkBits, checkFloat, checkInteger } from '../check/number.js'
import type { ModuleContext } from '../module/module-context.js'

type NumberContent = IntegerContent | FloatContent | BitsContent

/**
 * An expression for whether a value fits its field; undefined where only a call tells. V8 does these without making an
 * object of a number, unlike a function that takes any value.
 */
function fitsNumber(content: NumberContent, value: Code): Code | undefined {
  switch (content.kind) {
    case 'float':
      return content.width === 8 ? code`typeof ${value} === 'number'` : undefined
    case 'integer':
      return fitsBits(content.width * 8, content.signed, value)
    case 'bits':
      return content.as === 'boolean'
        ? code`typeof ${value} === 'boolean'`
        : fitsBits(content.width, false, value)
  }
}

/** A value of another type is not the same as what a bit operator makes of it. */
function fitsBits(width: number, signed: boolean, value: Code): Code | undefined {
  if (width > 32) return undefined
  if (width === 32) return signed ? code`(${value} | 0) === ${value}` : code`${value} >>> 0 === ${value}`
  const unused = String(32 - width)
  return signed
    ? code`(${value} << ${unused}) >> ${unused} === ${value}`
    : code`(${value} & ${String(2 ** width - 1)}) === ${value}`
}

/** Throws unless something holds. What is wrong is said elsewhere. */
export function insist(condition: Code, module: ModuleContext): Code {
  return code`${module.runtime('insist')}(${condition})`
}

export function checkNumber(content: NumberContent, value: Code, module: ModuleContext): Code {
  const fits = fitsNumber(content, value)
  return fits === undefined ? checkByCall(content, value, module) : insist(fits, module)
}

/** The same for several fields, with as few tests as possible. */
export function checkNumbers(
  parts: readonly { readonly field: FieldPlan; readonly content: NumberContent }[],
  module: ModuleContext,
): Code {
  const checks = parts.map(({ field, content }) => {
    const value = `this.${field.property}`
    return { fits: fitsNumber(content, value), call: checkByCall(content, value, module) }
  })
  const conditions = checks.flatMap(({ fits }) => (fits === undefined ? [] : [fits]))
  return lines(
    conditions.length === 0 ? nothing : insist(joined(conditions, ' && '), module),
    ...checks.map(({ fits, call }) => (fits === undefined ? call : nothing)),
  )
}

function checkByCall(content: NumberContent, value: Code, module: ModuleContext): Code {
  switch (content.kind) {
    case 'float':
      return checkFloat(content, value, module)
    case 'integer':
      return checkInteger(content, value, module)
    case 'bits':
      return checkBits(content, value, module)
  }
}
