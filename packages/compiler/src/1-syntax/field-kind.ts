import type { AttributeSpec } from './ast.js'

/** What a field's `type` says about the keys that go with it, before any name is looked up. */
export type FieldKind = 'bytes' | 'number' | 'text' | 'struct' | 'switch'

const numberPattern = /^(?:[us][1248]|f[48])(?:le|be)?$|^b[0-9]+(?:le|be)?$/

export function fieldKind(type: AttributeSpec['type']): FieldKind {
  if (type === undefined) return 'bytes'
  if ('kind' in type) return 'switch'
  const { path, absolute } = type.value.name
  const [name = ''] = path
  if (absolute || path.length > 1) return 'struct'
  if (numberPattern.test(name)) return 'number'
  return name === 'str' || name === 'strz' ? 'text' : 'struct'
}

/** The keys that mean nothing for a kind of field; official compilers don't know them there. */
export const inapplicableKeys: Readonly<Record<FieldKind, readonly string[]>> = {
  bytes: ['encoding'],
  number: ['contents', 'size', 'size-eos', 'pad-right', 'encoding', 'process', 'parent'],
  text: ['contents', 'process', 'parent'],
  struct: ['contents', 'encoding'],
  switch: ['contents'],
}
