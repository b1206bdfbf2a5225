import type { ClassReference, EnumReference } from './computation.js'

/** The type of a value as TypeScript declares it. */
export type DeclaredType =
  | { readonly kind: 'number' | 'bigint' | 'boolean' | 'string' | 'bytes' | 'stream' | 'unknown' }
  /** Any generated or opaque object. */
  | { readonly kind: 'struct' }
  | { readonly kind: 'class'; readonly class: ClassReference }
  /** A member or a plain number; `big` where the members are bigints. */
  | { readonly kind: 'enum'; readonly enum: EnumReference; readonly big: boolean }
  | { readonly kind: 'array'; readonly element: DeclaredType }
  | { readonly kind: 'union'; readonly members: readonly DeclaredType[] }
