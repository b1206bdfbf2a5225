import type { Message } from '../../diagnostics/message.js'
import type { Span } from '../../source/span.js'

/** What parsing gave: the node, or the first mistake and its place. */
export type SyntaxResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: Message; readonly span: Span }
