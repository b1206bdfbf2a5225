import type { Message } from '../message.js'

// What phase 2 says about names and types. `found` and the like are phrases such as "an integer".

function error(code: string, message: string, help?: string): Message {
  return { code, severity: 'error', message, help }
}

function didYouMean(suggestion: string | undefined): string | undefined {
  return suggestion === undefined ? undefined : `Did you mean \`${suggestion}\`?`
}

export function unknownType(name: string, from: string, suggestion: string | undefined): Message {
  return error(
    'unknown-type',
    `There is no type \`${name}\` that \`${from}\` can see.`,
    didYouMean(suggestion) ??
      'Types are looked up in the type itself, in those around it, and among the imported files.',
  )
}

export function unknownEnum(name: string, from: string, suggestion?: string): Message {
  return error(
    'unknown-enum',
    `There is no enum \`${name}\` that \`${from}\` can see.`,
    didYouMean(suggestion),
  )
}

export function unknownEnumMember(name: string, enumId: string, suggestion: string | undefined): Message {
  return error(
    'unknown-enum-member',
    `The enum \`${enumId}\` has no member \`${name}\`.`,
    didYouMean(suggestion),
  )
}

export function unknownMember(name: string, type: string, suggestion: string | undefined): Message {
  return error(
    'unknown-field',
    `The type \`${type}\` has no field, instance or parameter \`${name}\`.`,
    didYouMean(suggestion),
  )
}

export function noSuchAttribute(name: string, object: string): Message {
  return error('unknown-attribute', `There is no \`${name}\` on ${object}.`)
}

/** `parents` are the types that a `_parent` can be of here. */
export function ambiguousParent(name: string, parents: readonly string[]): Message {
  const [first] = parents
  const known =
    first === undefined
      ? 'nothing in this file holds an object of this type'
      : `it can be ${parents.map((parent) => `a \`${parent}\``).join(' or ')}`
  return error(
    'ambiguous-parent',
    `The type of this \`_parent\` is not known (${known}), so it has no \`${name}\`.`,
    `Name the type: \`_parent.as<${first ?? 'type'}>.${name}\`.`,
  )
}

export function nameNotAvailable(name: string, where: string): Message {
  return error('name-not-available', `\`${name}\` has no meaning here; it exists only ${where}.`)
}

export function wrongArguments(
  name: string,
  params: readonly string[],
  optional: number,
  found: readonly string[],
): Message {
  const expected = params.map((param, i) => (i >= params.length - optional ? `${param}?` : param)).join(', ')
  return error('wrong-arguments', `\`${name}\` takes (${expected}), but was given (${found.join(', ')}).`)
}

export function notPrintable(found: string): Message {
  return error(
    'not-printable',
    `Only strings and integers can stand in a formatted string; this is ${found}.`,
    'For an enum, a boolean or a floating-point number, use `.to_i`; for bytes, `.to_s(encoding)`.',
  )
}

export function notIndexable(found: string): Message {
  return error('not-indexable', `Only a list or bytes have elements; this is ${found}.`)
}

export function wrongIndex(found: string): Message {
  return error('wrong-index', `An index must be an integer; this is ${found}.`)
}

export function wrongOperand(operator: string, expected: string, found: string): Message {
  return error('wrong-operand', `\`${operator}\` needs ${expected}; this is ${found}.`)
}

export function wrongOperands(operator: string, left: string, right: string): Message {
  return error('wrong-operands', `\`${operator}\` can't be applied to ${left} and ${right}.`)
}

export function notComparable(operator: string, left: string, right: string): Message {
  return error('not-comparable', `\`${operator}\` can't compare ${left} with ${right}.`)
}

export function branchesDiffer(whenTrue: string, whenFalse: string): Message {
  return error(
    'branches-differ',
    `Both branches must be of one type, but they are ${whenTrue} and ${whenFalse}.`,
  )
}

export function sizeNotFixed(name: string): Message {
  return error(
    'size-not-fixed',
    `The size of \`${name}\` depends on the data, so it can't be computed in advance.`,
  )
}

export function wrongType(expected: string, found: string): Message {
  return error('wrong-type', `This must be ${expected}, but it is ${found}.`)
}

export function missingEndian(type: string): Message {
  return error(
    'missing-endian',
    `The byte order of \`${type}\` is not known: neither the type nor \`meta/endian\` says it.`,
    `Write \`${type}le\` or \`${type}be\`, or set \`endian: le\` or \`endian: be\` in \`meta\`.`,
  )
}

/** `what` in a sentence, such as "this string". */
export function missingSize(what: string): Message {
  return error(
    'missing-size',
    `Nothing says how long ${what} is.`,
    'Add `size`, `size-eos: true` or `terminator`.',
  )
}

export function enumOnWrongType(found: string): Message {
  return error('enum-on-wrong-type', `Only an integer can be of an enum; this is ${found}.`)
}

export function argumentCount(type: string, expected: number, found: number): Message {
  const params = expected === 1 ? '1 parameter' : `${expected} parameters`
  return error(
    'argument-count',
    `The type \`${type}\` has ${params}, but ${found} ${found === 1 ? 'was' : 'were'} given.`,
  )
}

export function argumentType(param: string, expected: string, found: string): Message {
  return error('argument-type', `The parameter \`${param}\` must be ${expected}, but it is given ${found}.`)
}

export function duplicateCase(): Message {
  return error('duplicate-case', 'An earlier case has the same value, so this one can never be chosen.')
}

export function importNotFound(name: string, tried: readonly string[]): Message {
  return error(
    'import-not-found',
    `There is no spec \`${name}\`.`,
    tried.length === 0 ? undefined : `Looked for ${tried.map((path) => `\`${path}\``).join(', ')}.`,
  )
}

export function inEnumWithoutEnum(): Message {
  return error('in-enum-without-enum', '`valid: {in-enum: true}` needs a field with an `enum`.')
}

export function nameClash(name: string, other: string): Message {
  return error(
    'name-clash',
    `In JavaScript, \`${name}\` and \`${other}\` are the same name.`,
    'Rename one of them.',
  )
}

export function circularInstance(name: string): Message {
  return error('circular-instance', `The value of \`${name}\` depends on itself.`)
}

export function longChain(): Message {
  return error(
    'long-chain',
    'Values of this spec need each other in a chain that is too long.',
    'Each of them needs one that comes after it, and so on, more than 90 times. Put those that others need first.',
  )
}

export function unknownProcess(name: string, tried: readonly string[]): Message {
  return error(
    'unknown-process',
    `There is no process \`${name}\`.`,
    `Built in are \`zlib\`, \`xor(key)\`, \`rol(bits)\` and \`ror(bits)\`.${orCreate(tried)}`,
  )
}

export function opaqueTypeNotFound(name: string, tried: readonly string[]): Message {
  return error(
    'opaque-type-not-found',
    `There is no class for the opaque type \`${name}\`.`,
    orCreate(tried).trim(),
  )
}

function orCreate(tried: readonly string[]): string {
  const [first, ...others] = tried
  if (first === undefined) return ''
  const elsewhere = others.length === 0 ? '' : ` (or ${others.map((path) => `\`${path}\``).join(', ')})`
  return ` Create \`${first}\`${elsewhere} whose default export is the class.`
}
