import { contentsOfOtherSize, inapplicableKey, sizeAndSizeEos } from '../diagnostics/messages/spec.js'
import type { AttributeSpec, Identifier, Valued } from './ast.js'
import { readContents } from './contents.js'
import { docKeys, readDoc } from './doc.js'
import type { Expression } from './expression/ast.js'
import { fieldKind, inapplicableKeys } from './field-kind.js'
import { readIdentifier } from './identifier.js'
import type { Place } from './reader/place.js'
import { readExpression, readProcess, readTypeName } from './reader/read-expression.js'
import { readByte } from './reader/read-integer.js'
import { readFields, type Fields } from './reader/read-map.js'
import { readBoolean, readText } from './reader/read-scalar.js'
import { readRepeat, repeatKeys } from './repeat.js'
import { readFieldType } from './switch.js'
import { readTerminator } from './terminator.js'
import { readValid } from './valid.js'
import { scalarValue } from './yaml/scalar-value.js'

/** The keys that a `seq` field and a parse instance share. */
export const attributeKeys: readonly string[] = [
  'type',
  'contents',
  'size',
  'size-eos',
  'encoding',
  'terminator',
  'consume',
  'include',
  'eos-error',
  'pad-right',
  'process',
  'enum',
  'if',
  ...repeatKeys,
  'valid',
  'parent',
  ...docKeys,
]

/** One item of `seq`. */
export function readSeqField(place: Place): AttributeSpec | undefined {
  const fields = readFields(place, 'a field', ['id', ...attributeKeys])
  return (
    fields &&
    readAttribute(
      fields,
      fields.read('id', (id) => readIdentifier(id, 'a field')),
    )
  )
}

/** The shared keys, read from the fields of a `seq` item or an instance. */
export function readAttribute(fields: Fields, id: Identifier | undefined): AttributeSpec {
  const type = fields.read('type', readFieldType)
  const contents = fields.read('contents', readContents)
  const size = fields.read('size', readExpression)
  const terminator = fields.read('terminator', readTerminator)
  const sizeEos = fields.read('size-eos', readBoolean)
  // A size that is there but can't be read has been reported: no later phase shall miss it as well.
  const read = { type, contents, size, terminator, 'size-eos': sizeEos }
  const isLost = Object.entries(read).some(([key, value]) => value === undefined && fields.has(key))
  if (fields.get('type') === undefined || type !== undefined) checkApplicable(fields, type)
  checkSize(fields, contents, sizeEos)
  return {
    id,
    doc: readDoc(fields),
    type,
    contents,
    size,
    sizeEos: sizeEos ?? isLost,
    encoding: fields.read('encoding', (name) => readText(name, 'the name of an encoding')),
    terminator,
    consume: fields.read('consume', readBoolean) ?? true,
    include: fields.read('include', readBoolean) ?? false,
    eosError: fields.read('eos-error', readBoolean) ?? true,
    padRight: fields.read('pad-right', readPadding),
    process: fields.read('process', readProcess),
    enumName: fields.read('enum', (name) => readTypeName(name, 'the name of an enum')),
    condition: fields.read('if', readExpression),
    repeat: readRepeat(fields),
    valid: fields.read('valid', readValid),
    parent: fields.read('parent', readParent),
    ...fields.place.toNode(),
  }
}

function checkApplicable(fields: Fields, type: AttributeSpec['type']): void {
  const kind = fieldKind(type)
  const typeName = type !== undefined && 'value' in type ? type.value.name.path.join('::') : undefined
  for (const key of inapplicableKeys[kind]) {
    fields.get(key)?.report(inapplicableKey(key, kind, typeName), fields.keySpan(key))
  }
}

function checkSize(
  fields: Fields,
  contents: Valued<Uint8Array> | undefined,
  sizeEos: boolean | undefined,
): void {
  const size = fields.get('size')
  if (size === undefined) return
  if (sizeEos === true) fields.get('size-eos')?.report(sizeAndSizeEos(), fields.keySpan('size-eos'))
  if (contents === undefined || size.node.kind !== 'scalar') return
  const value = scalarValue(size.node)
  if (value.type !== 'integer' || value.value === BigInt(contents.value.length)) return
  size.report(contentsOfOtherSize(contents.value.length, value.value))
}

function readPadding(place: Place): Valued<number> | undefined {
  const byte = readByte(place)
  return byte === undefined ? undefined : place.withValue(byte)
}

/** `parent: false` is no expression: it says that there is no parent. */
function readParent(place: Place): Valued<Expression | false> | undefined {
  const { node } = place
  const value = node.kind === 'scalar' ? scalarValue(node) : undefined
  if (value?.type === 'boolean' && !value.value) return place.withValue(false as const)
  return readExpression(place)
}
