import { hex, loadSpec, type GeneratedClass } from './load-spec.js'

/** Fields that an expression can use, in YAML: lines of `seq`, and further top-level keys such as `types`. */
export interface Surroundings {
  readonly meta?: string
  readonly seq?: string
  readonly rest?: string
  /** As hex, with comments. */
  readonly bytes?: string
}

/** An object that was read, whose instance `v` is an expression of Kaitai's language. */
export function objectWith(
  expression: string,
  { meta = '', seq = '[]', rest = '', bytes = '' }: Surroundings = {},
): GeneratedClass {
  const Class = loadSpec(`
meta: { id: expression, endian: be, encoding: UTF-8, ${meta} }
seq: ${seq}
instances:
  v: { value: ${JSON.stringify(expression)} }
${rest}
`)
  return Class.read(hex(bytes))
}

/** The value of an expression. */
export function valueOf(expression: string, surroundings?: Surroundings): unknown {
  return objectWith(expression, surroundings).v
}
