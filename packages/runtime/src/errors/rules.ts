import { classOf } from '../struct/class-of.js'
import type { KaitaiStruct } from '../struct/kaitai-struct.js'

/** A key of a spec whose expression the data has to agree with. */
export type RuleKey = 'if' | 'repeat-expr' | 'repeat-until' | 'size' | 'switch-on'

/** The property to set, and what it holds more than the count or length that is found. */
export type Remedy = readonly [property: string, offset: number | bigint]

export interface PropertyRules {
  /** File and line of the spec where the property is described. */
  readonly place: string
  readonly rules: Rules
}

type Rules = Readonly<Partial<Record<RuleKey, readonly [expression: string, ...remedy: Remedy | []]>>>

/** What `_rules()` of a generated class gives: the file's name under `''`, and the rest by property. */
export type RuleTable = { readonly ''?: string } & Readonly<
  Record<string, string | (Rules & { readonly line: number })>
>

/** What the spec says about a property of an object; undefined where its class does not tell. */
export function rulesOf(object: KaitaiStruct, property: string): PropertyRules | undefined {
  const table = tableOf(classOf(object))
  if (table === undefined || !Object.hasOwn(table, property)) return undefined
  const rules = table[property]
  return typeof rules === 'object' ? { place: `${table['']}:${rules.line}`, rules } : undefined
}

function tableOf(type: object = {}): RuleTable | undefined {
  return '_rules' in type && typeof type._rules === 'function' ? type._rules() : undefined
}
