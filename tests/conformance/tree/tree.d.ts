/** What can be seen of a value, as plain data that later changes do not reach. */
export type Snapshot =
  | readonly Snapshot[]
  | Uint8Array
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'stream' | 'too-deep' }
  | { readonly kind: 'error'; readonly name: string }
  | { readonly kind: 'reference'; readonly to: string }
  | { readonly kind: 'struct'; readonly type: unknown; readonly fields: ReadonlyMap<string, Snapshot> }
