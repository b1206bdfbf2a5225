import { show } from '../spec/show.mjs'

/** @typedef {import('./tree.d.ts').Snapshot} Snapshot */

/**
 * The first place where two snapshots differ, and how; undefined if they are equal.
 *
 * @param {Snapshot} before
 * @param {Snapshot} after
 * @param {string} [place]
 * @returns {string | undefined}
 */
export function differenceOf(before, after, place = '') {
  if (before instanceof Uint8Array || after instanceof Uint8Array) {
    return equalBytes(before, after) ? undefined : change(before, after, place)
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    if (before.length !== after.length)
      return `${place} had ${before.length} elements, now has ${after.length}`
    return firstOf(before.keys(), (index) => differenceOf(before[index], after[index], `${place}[${index}]`))
  }
  if (isKind(before, 'struct') && isKind(after, 'struct')) {
    if (before.type !== after.type) return `${place} changed its class`
    return firstOf(before.fields, ([name, value]) => {
      const inside = place === '' ? name : `${place}.${name}`
      const other = after.fields.get(name)
      return other === undefined ? `${inside} is gone` : differenceOf(value, other, inside)
    })
  }
  return sameLeaf(before, after) ? undefined : change(before, after, place)
}

/**
 * @template {'value' | 'error' | 'reference' | 'struct'} K
 * @param {Snapshot} snapshot
 * @param {K} kind
 * @returns {snapshot is Extract<Snapshot, { kind: K }>}
 */
function isKind(snapshot, kind) {
  return 'kind' in snapshot && snapshot.kind === kind
}

/**
 * @param {Snapshot} before
 * @param {Snapshot} after
 */
function sameLeaf(before, after) {
  if (isKind(before, 'value') && isKind(after, 'value')) return Object.is(before.value, after.value)
  if (isKind(before, 'error') && isKind(after, 'error')) return before.name === after.name
  if (isKind(before, 'reference') && isKind(after, 'reference')) return before.to === after.to
  return 'kind' in before && 'kind' in after && before.kind === after.kind && isBare(before)
}

/** @param {Snapshot} snapshot */
function isBare(snapshot) {
  return 'kind' in snapshot && (snapshot.kind === 'stream' || snapshot.kind === 'too-deep')
}

/**
 * @param {Snapshot} a
 * @param {Snapshot} b
 */
function equalBytes(a, b) {
  return a instanceof Uint8Array && b instanceof Uint8Array && Buffer.compare(a, b) === 0
}

/**
 * @param {Snapshot} before
 * @param {Snapshot} after
 * @param {string} place
 */
function change(before, after, place) {
  return `${place} was ${describe(before)}, now is ${describe(after)}`
}

/** @param {Snapshot} snapshot */
function describe(snapshot) {
  if (snapshot instanceof Uint8Array) return show(snapshot)
  if (!('kind' in snapshot)) return 'an array'
  switch (snapshot.kind) {
    case 'value':
      return show(snapshot.value)
    case 'error':
      return `an error (${snapshot.name})`
    case 'reference':
      return `the same as ${snapshot.to === '' ? 'the root' : snapshot.to}`
    case 'struct':
      return 'an object'
    case 'stream':
      return 'a stream'
    case 'too-deep':
      return 'an object, deep down'
  }
}

/**
 * @template T
 * @param {Iterable<T>} items
 * @param {(item: T) => string | undefined} check
 */
function firstOf(items, check) {
  for (const item of items) {
    const found = check(item)
    if (found !== undefined) return found
  }
  return undefined
}
