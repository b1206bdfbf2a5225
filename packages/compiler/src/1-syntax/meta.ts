import { idOfNestedType, missingMetaId } from '../diagnostics/messages/spec.js'
import type { Identifier, Meta, Valued } from './ast.js'
import { readDefaultEndian, readEndian } from './endian.js'
import { readIdentifier } from './identifier.js'
import { checkKsVersion } from './ks-version.js'
import type { Place } from './reader/place.js'
import { readList, readOneOrMore } from './reader/read-list.js'
import { readEntries, readFields, type Fields } from './reader/read-map.js'
import { readBoolean, readText } from './reader/read-scalar.js'

const keys = [
  'id',
  'title',
  'application',
  'file-extension',
  'xref',
  'license',
  'tags',
  'ks-version',
  'ks-debug',
  'ks-opaque-types',
  'ks-zero-copy-substream',
  'imports',
  'encoding',
  'endian',
  'bit-endian',
] as const

export interface MetaParts {
  readonly meta: Meta
  /** `meta/id`, which names the top-level type. */
  readonly id: Identifier | undefined
}

const nothing: MetaParts = {
  id: undefined,
  meta: {
    title: undefined,
    endian: undefined,
    bitEndian: undefined,
    encoding: undefined,
    imports: [],
    debug: false,
    opaqueTypes: false,
  },
}

/** @param isTopLevel whether this is the `meta` of the file, which has to have an `id` */
export function readMeta(place: Place | undefined, isTopLevel: boolean): MetaParts {
  const fields = place && readFields(place, '`meta`', keys)
  if (fields === undefined) return nothing
  checkWhatIsDropped(fields)
  if (isTopLevel && !fields.has('id')) fields.place.report(missingMetaId())
  if (!isTopLevel) fields.get('id')?.report(idOfNestedType(), fields.keySpan('id'))
  return {
    id: fields.read('id', (id) => readIdentifier(id, 'a type')),
    meta: {
      title: fields.read('title', readText),
      endian: fields.read('endian', readDefaultEndian),
      bitEndian: fields.read('bit-endian', readEndian),
      encoding: fields.read('encoding', (name) => readText(name, 'the name of an encoding')),
      imports: fields.read('imports', readImports) ?? [],
      debug: fields.read('ks-debug', readBoolean) ?? false,
      opaqueTypes: fields.read('ks-opaque-types', readBoolean) ?? false,
    },
  }
}

/** The keys that only tell people and other tools something. */
function checkWhatIsDropped(fields: Fields): void {
  fields.read('ks-version', checkKsVersion)
  fields.read('ks-zero-copy-substream', readBoolean)
  fields.read('license', readText)
  for (const key of ['application', 'file-extension', 'tags']) {
    for (const item of fields.read(key, readOneOrMore) ?? []) readText(item)
  }
  fields.read('xref', (xref) => readEntries(xref, 'a map'))
}

function readImports(place: Place): Valued<string>[] {
  return readList(place, 'a list of files').flatMap((item) => readText(item, 'the path of a file') ?? [])
}
