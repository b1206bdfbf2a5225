import type { Message } from '../message.js'
import { quote } from '../quote.js'
import { suggest } from '../suggest.js'

// What phase 1 says about the structure of a spec. `found` is a phrase such as "a list" or "the number `5`".

function error(code: string, message: string, help?: string): Message {
  return { code, severity: 'error', message, help }
}

/** @param expected a phrase such as `a list of fields` */
export function wrongKind(expected: string, found: string): Message {
  const help = found === 'nothing' ? 'Give it a value, or remove the key.' : undefined
  return error('wrong-kind', `Expected ${expected}, but found ${found}.`, help)
}

export function notASpec(found: string): Message {
  return error(
    'not-a-spec',
    found === 'nothing'
      ? 'This file is empty.'
      : `Expected a map, as every .ksy file is one, but found ${found}.`,
    'Start with `meta:` and, below it, indented, `id: name_of_file`.',
  )
}

/** @param owner a phrase such as `a field` */
export function unknownKey(key: string, owner: string, known: readonly string[]): Message {
  const near = suggest(key, known)
  const hint = near === undefined ? '' : `Did you mean ${quote(near)}? `
  const list = known.toSorted().join(', ')
  const subject = owner.charAt(0).toUpperCase() + owner.slice(1)
  return error(
    'unknown-key',
    `${subject} has no key ${quote(key)}.`,
    `${hint}Expected: ${list}. Keys that start with \`-\` are left alone, for your own use.`,
  )
}

export function badKey(found: string): Message {
  return error('wrong-kind', `Expected a key that is text or a number, but found ${found}.`)
}

/** @param owner a phrase such as `a field` */
export function invalidIdentifier(name: string, owner: string): Message {
  const snake = name
    .replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '_')
    .toLowerCase()
    .replaceAll(/[^a-z0-9_]+/g, '_')
    .replaceAll(/^[^a-z]+|_+$/g, '')
  return error(
    'invalid-id',
    `${quote(name)} cannot be the name of ${owner}: names are made of a-z, 0-9 and _, and start with a letter.`,
    snake === '' || snake === name ? undefined : `For example: ${quote(snake)}.`,
  )
}

/** @param owner `type` or `enum` */
export function duplicateId(name: string, owner: string, firstPath: string, firstLine: number): Message {
  return error(
    'duplicate-id',
    `This ${owner} already has a ${quote(name)}, at ${firstPath} (line ${firstLine}).`,
    owner === 'type'
      ? 'Fields, parameters and instances of a type share one set of names: rename one of the two.'
      : 'Rename one of the two.',
  )
}

export function missingMeta(): Message {
  return error(
    'missing-id',
    'The file has no `meta` with an `id`, so its type has no name.',
    'Add `meta: {id: name_of_file}`.',
  )
}

export function missingMetaId(): Message {
  return error(
    'missing-id',
    'This `meta` has no `id`, so the type of the file has no name.',
    'Add `id: name_of_file`.',
  )
}

export function idOfNestedType(): Message {
  return {
    code: 'redundant-id',
    severity: 'warning',
    message: 'This `id` has no effect: a nested type is named by its key under `types`.',
    help: 'Remove it.',
  }
}

export function malformedKsVersion(version: string): Message {
  return error(
    'invalid-ks-version',
    `${quote(version)} is not a version: expected X.Y or X.Y.Z, numbers without leading zeros.`,
  )
}

/** @param written as it stands in the file, which differs from the version where YAML has dropped a zero */
export function ksVersionTooLow(version: string, written: string, lowest: string): Message {
  const help =
    version === written
      ? 'Give the version of Kaitai Struct that the spec needs.'
      : `YAML reads ${quote(written)} as the number ${version}. If you mean version ${written}, put it in quotes: \`'${written}'\`.`
  return error('invalid-ks-version', `The lowest version is ${lowest}, but found ${version}.`, help)
}

export function ksVersionTooHigh(version: string, supported: string): Message {
  return error(
    'unsupported-ks-version',
    `This spec needs version ${version} of Kaitai Struct, but this compiler knows ${supported}.`,
    'Update the compiler, or lower the version if the spec uses nothing newer.',
  )
}

export function booleanInQuotes(meant: boolean, found: string): Message {
  return error(
    'wrong-kind',
    `Expected \`true\` or \`false\`, but found ${found}.`,
    `Write \`${meant}\`, without quotes.`,
  )
}

export function numberOutOfRange(min: number, max: number, found: bigint): Message {
  return error('out-of-range', `Expected an integer from ${min} to ${max}, but found ${found}.`)
}

export function ambiguousInteger(text: string): Message {
  const digits = text.replaceAll('_', '').replace(/^([-+]?)0+/, '$1')
  const octal = /^[-+]?[0-7]+$/.test(digits)
    ? `, or ${quote(digits.replace(/^([-+]?)/, '$10o'))} for octal`
    : ''
  return error(
    'ambiguous-integer',
    `${quote(text)} is octal to some YAML readers and decimal to others.`,
    `Write ${quote(digits)}${octal}.`,
  )
}

export function notContents(found: string): Message {
  return error(
    'wrong-kind',
    `Expected text, a byte, or a list of these, but found ${found}.`,
    'Text that looks like something else needs quotes.',
  )
}

export function emptyTerminator(): Message {
  return error('wrong-kind', 'Expected at least one byte, but this list is empty.')
}

export function sizeAndSizeEos(): Message {
  return error(
    'size-and-size-eos',
    'A field cannot have both `size` and `size-eos: true`.',
    'Keep `size` for that many bytes, or `size-eos: true` for all that are left.',
  )
}

export function contentsOfOtherSize(contents: number, size: bigint): Message {
  return error(
    'contents-size',
    `This \`size\` is ${size}, but \`contents\` has ${contents} bytes.`,
    'Remove `size`.',
  )
}

/** @param kind of field; `typeName` is given where it is a name */
export function inapplicableKey(key: string, kind: string, typeName: string | undefined): Message {
  const subject =
    kind === 'bytes'
      ? 'a field without `type`, which is bytes'
      : kind === 'switch'
        ? 'a field whose type is a switch'
        : `a field of type ${quote(typeName ?? '')}`
  return error(
    'key-does-not-apply',
    `${quote(key)} means nothing on ${subject}.`,
    helpForInapplicable(key, kind),
  )
}

function helpForInapplicable(key: string, kind: string): string | undefined {
  if (kind === 'number') return 'The type alone says how the number is read.'
  if (key === 'encoding')
    return kind === 'bytes' ? 'Add `type: str` to read text.' : 'Put it into `meta` of that type.'
  if (key === 'contents') return '`contents` is always bytes: remove `type`, or check the value with `valid`.'
  if (key === 'process') return 'Read the bytes as a type of its own, which holds the text.'
  return 'Only objects have parents.'
}

export function unknownRepeat(found: string): Message {
  return error('unknown-repeat', `Expected \`eos\`, \`expr\` or \`until\`, but found ${found}.`)
}

/** @param other the other one of the two keys, if that is there instead */
export function missingRepeatKey(needed: 'repeat-expr' | 'repeat-until', other: string | undefined): Message {
  const kind = needed === 'repeat-expr' ? 'expr' : 'until'
  const what = needed === 'repeat-expr' ? 'how many there are' : 'when it ends'
  return error(
    'missing-repeat-key',
    `\`repeat: ${kind}\` needs \`${needed}\`, which says ${what}.`,
    other === undefined
      ? `Add \`${needed}\`.`
      : `Add \`${needed}\`, or write \`repeat: ${other === 'repeat-expr' ? 'expr' : 'until'}\` to go with \`${other}\`.`,
  )
}

export function repeatKeyWithout(key: 'repeat-expr' | 'repeat-until'): Message {
  const kind = key === 'repeat-expr' ? 'expr' : 'until'
  return error('key-does-not-apply', `\`${key}\` means nothing without \`repeat: ${kind}\`.`)
}

export function listAsValid(): Message {
  return error(
    'wrong-kind',
    'Expected an expression or a map, but found a list.',
    'To allow several values, write `valid: {any-of: [...]}`; for an array, put the expression in quotes.',
  )
}

export function emptyValid(keys: readonly string[]): Message {
  return error('wrong-kind', `This \`valid\` demands nothing: expected one of ${keys.join(', ')}.`)
}

export function conflictingValid(first: string, second: string): Message {
  return error(
    'conflicting-valid',
    `\`${second}\` cannot stand beside \`${first}\`; only \`min\` and \`max\` go together.`,
    'To demand several things at once, write them as one expression in `expr`.',
  )
}

export function inEnumNotTrue(): Message {
  return error('in-enum-not-true', '`in-enum` can only be `true`.', 'To allow every value, remove `valid`.')
}

export function missingSwitchKey(key: 'switch-on' | 'cases'): Message {
  return error(
    'missing-switch-key',
    `This switch has no \`${key}\`.`,
    key === 'cases'
      ? 'Add `cases`, a map from values to results.'
      : 'Add `switch-on`, the expression to decide by.',
  )
}

export function namedInstance(name: string): Message {
  return error(
    'unknown-key',
    `An instance has no \`id\`: it is named by its key, ${quote(name)}.`,
    'Remove the `id`.',
  )
}

export function keyOfParseInstance(key: string, known: readonly string[]): Message {
  return error(
    'key-does-not-apply',
    `${quote(key)} means nothing on an instance with \`value\`, which is computed and not read.`,
    `Expected: ${known.toSorted().join(', ')}.`,
  )
}

export function missingParamId(): Message {
  return error('missing-id', 'A parameter needs an `id`.')
}

export function missingEnumMemberId(): Message {
  return error('missing-id', 'An enum member needs an `id`.')
}

/** @param number what stands after the key, if that is an integer */
export function enumValueNotInteger(key: string, number: string | undefined): Message {
  return error(
    'enum-value-not-integer',
    `The value of an enum member has to be an integer, but found ${quote(key)}.`,
    number === undefined ? undefined : `The value goes first: \`${number}: ${key}\`.`,
  )
}

export function duplicateEnumValue(value: bigint, first: string): Message {
  return error('duplicate-enum-value', `The value ${value} already belongs to ${quote(first)}.`)
}
