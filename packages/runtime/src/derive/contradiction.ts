import { ConsistencyError } from '../errors/consistency-error.js'
import { show } from '../errors/show.js'
import { pathOf, rootOf } from '../struct/path-of.js'
import type { Claim } from './claims.js'
import { nameOf, type Relation } from './relation.js'
import type { KaitaiStruct } from '../struct/kaitai-struct.js'

/** The error for one stored value that would have to be two at once. */
export function contradiction(
  owner: KaitaiStruct,
  property: string,
  claim: Claim,
  relation: Relation,
  value: unknown,
): ConsistencyError {
  return locatedError(relation, value, claim.value, {
    expected: `what agrees with ${nameOf(claim.relation)}`,
    help: `${nameOf(claim.relation)} needs ${nameOf({ object: owner, property, index: -1 })} to be ${show(claim.value)}, ${nameOf(relation)} needs ${show(value)}`,
  })
}

/** The error for a value that more than one tag stands for. */
export function ambiguousTag(relation: Relation, tags: readonly unknown[]): ConsistencyError {
  return locatedError(relation, undefined, tags, {
    expected: `a tag that selects it`,
    help: `${tags.map(show).join(', ')} do. Set the tag`,
  })
}

function locatedError(
  relation: Relation,
  actual: unknown,
  expected: unknown,
  wording: { expected: string; help: string },
): ConsistencyError {
  const { object, property, key } = relation
  const error = new ConsistencyError('', expected, actual, {
    ...wording,
    rule: key === 'pos' || key === 'derive' ? undefined : key,
  })
  error._explain(object, property)
  const path = pathOf(object)
  error._locate(
    `${path === '' ? '' : `${path}.`}${property}${relation.index < 0 ? '' : `[${relation.index}]`}`,
    undefined,
    rootOf(object),
  )
  return error
}
