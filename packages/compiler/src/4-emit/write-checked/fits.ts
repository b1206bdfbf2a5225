import type { BitsContent, FloatContent, IntegerContent } from '../../3-plan/plan.js'
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
      return content.as === 'bigint'
        ? fitsBigInteger(content, value)
        : fitsBits(content.width * 8, content.signed, value)
    case 'bits':
      return fitsBits(content.width, false, value)
  }
}

function fitsBigInteger({ signed }: IntegerContent, value: Code): Code {
  return code`typeof ${value} === 'bigint' && BigInt.as${signed ? 'IntN' : 'UintN'}(64, ${value}) === ${value}`
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
  return code`if (!(${condition})) ${module.runtime('misfit')}()`
}

/** Of a boolean nothing is said: whoever makes a bit of it, by `bitOf`, throws if it is none. */
export function checkNumber(content: NumberContent, value: Code, module: ModuleContext): Code {
  return checkNumbers([{ content, value }], module)
}

/** The same for several values, with as few tests as possible. */
export function checkNumbers(
  values: readonly { readonly content: NumberContent; readonly value: Code }[],
  module: ModuleContext,
): Code {
  const numbers = values.filter(({ content }) => content.kind !== 'bits' || content.as !== 'boolean')
  const conditions: Code[] = []
  const calls: Code[] = []
  for (const { content, value } of numbers) {
    const fits = fitsNumber(content, value)
    if (fits === undefined) calls.push(checkByCall(content, value, module))
    else conditions.push(fits)
  }
  return lines(conditions.length === 0 ? nothing : insist(joined(conditions, ' && '), module), ...calls)
}

/**
 * The bit of a boolean. V8 guesses which one it is once, where a test and a conversion would be two guesses; half of them are
 * wrong, and that is a third of the time of a record of bits.
 */
export function bitOf(value: Code, module: ModuleContext): Code {
  return code`${module.runtime('bitOf')}(${value})`
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
