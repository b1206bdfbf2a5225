import type { ConsistencyError } from '../errors/consistency-error.js'
import { attempt } from '../errors/locate.js'
import { KaitaiStruct } from '../struct/kaitai-struct.js'
import type { Assignments } from './assignments.js'
import { Claims } from './claims.js'
import { ambiguousTag, contradiction } from './contradiction.js'
import type { MakeLayout, Offsets } from './offsets.js'
import { fillOf, writePadded } from './padding.js'
import type { Relation } from './relation.js'
import type { Survey } from './survey.js'
import { allows, exactly, isSame, type Wish } from './wish.js'

/** An object whose class has relations, or parts that have. */
interface Derivable extends KaitaiStruct {
  _deriveFields(derivation: Derivation): void
}

type Solve = (wanted: never) => void

/** A value of a tag, and what it selects: a class, or what `typeof` says. */
export type TagChoice = readonly [kind: TagKind, tag: () => unknown]
export type TagKind = (abstract new (...args: never[]) => object) | string

/**
 * One go through a tree, in which stored values are made to agree with the data. Parts come before what holds them, since
 * a size is that of what is in it.
 *
 * Generated code calls its methods, and gives each relation as functions, since what they compute from may not be there.
 */
export class Derivation {
  /** Whether anything was assigned. */
  hasChanged = false
  /** What can't be solved. It may be by another pass, if this one has changed anything. */
  contradiction: ConsistencyError | undefined = undefined
  readonly #assignments: Assignments
  readonly #offsets: Offsets | undefined
  readonly #survey: Survey | undefined
  readonly #claims = new Claims()
  readonly #asked = new Map<object, Map<string, AskedParameter>>()
  /** The objects that it is in. */
  readonly #open = new Set<object>()
  #relation: Relation | undefined
  #isClaiming = false

  /**
   * @param offsets which values at offsets of their own are to have
   * @param survey notes those values; then nothing is assigned
   */
  constructor(assignments: Assignments, offsets?: Offsets, survey?: Survey) {
    this.#assignments = assignments
    this.#offsets = offsets
    this.#survey = survey
  }

  /** A part of an object. @param handDown gives it what it takes from its holder */
  part(part: unknown, type: abstract new (...args: never[]) => object, handDown: () => void): void {
    // One that is in itself is an error, which the check tells.
    if (!(part instanceof type) || !isDerivable(part) || this.#open.has(part)) return
    attempt(handDown)
    this.#open.add(part)
    part._deriveFields(this)
    this.#open.delete(part)
  }

  /** Sizes and counts, conditions and offsets. */
  relate(
    object: KaitaiStruct,
    property: string,
    index: number,
    key: Relation['key'],
    current: () => unknown,
    wish: (now: unknown) => Wish | undefined,
    solve: Solve,
  ): void {
    if (this.#survey !== undefined) return
    const now = attempt(current)
    const { count } = this.#assignments
    const wished = attempt(() => writePadded(() => wish(now), this.#assignments))
    if (this.#assignments.count > count) this.hasChanged = true
    // A value of another type has no size, or no count.
    if (wished?.wanted !== undefined)
      this.#solve({ object, property, index, key }, current, now, wished, solve)
  }

  /**
   * The tag that selects what the value is.
   *
   * @param otherwise what is selected by any other tag; empty if nothing is
   */
  tag(
    object: KaitaiStruct,
    property: string,
    index: number,
    value: unknown,
    current: () => unknown,
    choices: readonly TagChoice[],
    otherwise: TagKind | undefined,
    solve: Solve,
  ): void {
    if (value === undefined || this.#survey !== undefined) return
    const relation: Relation = { object, property, index, key: 'switch-on' }
    const now = attempt(current)
    const tags = choices.map(([kind, tag]) => ({ kind, tag: attempt(tag) }))
    const selected = tags.find(({ tag }) => allows(exactly(tag), now))
    const selectedKind = selected === undefined && now !== undefined ? otherwise : selected?.kind
    if (selectedKind !== undefined && isOfKind(value, selectedKind)) {
      this.#solve(relation, current, now, exactly(now), solve)
      return
    }
    const fitting = tags.filter(({ kind }) => isOfKind(value, kind)).map(({ tag }) => tag)
    if (fitting.length === 1) this.#solve(relation, current, now, exactly(fitting[0]), solve)
    else if (fitting.length > 1) this.#contradict(() => ambiguousTag(relation, fitting))
  }

  /**
   * A value at an offset.
   *
   * @param io the stream that it is in
   * @param solve stores the offset, if it is stored
   */
  place(
    makeLayout: MakeLayout,
    object: KaitaiStruct,
    property: string,
    io: () => unknown,
    pos: () => unknown,
    solve?: Solve,
  ): void {
    if (this.#survey !== undefined) {
      this.#survey.note(
        makeLayout,
        object,
        property,
        attempt(io),
        attempt(pos),
        solve !== undefined,
        this.#open,
      )
      return
    }
    const offset = this.#offsets?.of(object, property)
    if (offset !== undefined && solve !== undefined)
      this.relate(object, property, -1, 'pos', pos, () => exactly(offset), solve)
  }

  /** Bytes that fill up to a multiple, as far as that is known before anything is written. */
  pad(object: KaitaiStruct, property: string, current: () => unknown): void {
    const size = attempt(current)
    const value: unknown = Reflect.get(object, property)
    const fill = fillOf(value)
    if (fill === undefined || typeof size !== 'number' || !(size >= 0) || this.#survey !== undefined) return
    if (value instanceof Uint8Array && value.length === size) return
    const relation = { object, property, index: -1, key: 'size' } as const
    const padding = new Uint8Array(size).fill(fill)
    this.#assignments.assign(
      { holder: object, key: property, owner: object, property, before: value, relation },
      padding,
    )
    this.hasChanged = true
  }

  /** Stores a value. @param object what an expression gives for the object that has it, if the data is what it should be */
  set(object: unknown, property: string, value: unknown): void {
    if (object instanceof KaitaiStruct) this.#store(object, property, value, object, property)
  }

  /** Stores an element of a list. */
  setElement(object: unknown, property: string, index: number, value: unknown): void {
    if (!(object instanceof KaitaiStruct)) return
    const list: unknown = Reflect.get(object, property)
    if (Array.isArray(list) && index < list.length) this.#store(list, index, value, object, property)
  }

  /** Wants another value of a parameter, which the holder of `object` gives. */
  ask(object: KaitaiStruct, parameter: string, wanted: unknown): void {
    const relation = this.#relation
    if (relation === undefined) return
    const asked = this.#asked.get(object) ?? new Map<string, AskedParameter>()
    this.#asked.set(object, asked)
    const before = asked.get(parameter)
    if (before === undefined || before.isClaim)
      asked.set(parameter, { relation, wanted, isClaim: this.#isClaiming })
    if (before === undefined || allows(exactly(before.wanted), wanted)) return
    const claim = { relation: before.relation, value: before.wanted }
    this.#contradict(() => contradiction(object, parameter, claim, relation, wanted))
  }

  /** Gives a part another value of a parameter, if it wants one. */
  answer(part: unknown, parameter: string, current: () => unknown, solve: Solve): void {
    if (!(part instanceof KaitaiStruct) || this.#survey !== undefined) return
    const asked = this.#asked.get(part)?.get(parameter)
    if (asked === undefined) return
    const now = attempt(current)
    this.#solve(asked.relation, current, now, exactly(asked.isClaim ? now : asked.wanted), solve)
  }

  #solve(relation: Relation, current: () => unknown, now: unknown, wish: Wish, solve: Solve): void {
    const isSatisfied = now !== undefined && allows(wish, now)
    // Another relation may need the same stored value to be something else.
    if (isSatisfied && !wish.isExact) return
    const outer = this.#relation
    const { count } = this.#assignments
    this.#relation = relation
    this.#isClaiming = isSatisfied
    try {
      // What the type of the expression is was decided when the spec was compiled.
      solve((isSatisfied ? now : wish.wanted) as never)
      if (!isSatisfied && !allows(wish, attempt(current))) this.#assignments.takeBack(count)
    } catch {
      this.#assignments.takeBack(count)
    }
    this.#relation = outer
    this.#isClaiming = false
    if (this.#assignments.count > count) this.hasChanged = true
  }

  /** The first one is what is told of. There may be one for each of many elements, and each has to look for its place. */
  #contradict(make: () => ConsistencyError): void {
    this.contradiction ??= make()
  }

  #store(holder: object, key: string | number, value: unknown, owner: KaitaiStruct, property: string): void {
    const relation = this.#relation
    if (relation === undefined) return
    const before: unknown = Reflect.get(holder, key)
    const claimed = this.#isClaiming ? before : likeBefore(value, before)
    const claim = this.#claims.find(holder, key)
    if (claim === undefined) this.#claims.add(holder, key, { relation, value: claimed })
    else if (!isSame(claim.value, claimed)) {
      this.#contradict(() => contradiction(owner, property, claim, relation, claimed))
      return
    }
    if (isSame(before, claimed)) return
    this.#assignments.assign({ holder, key, owner, property, before, relation }, claimed)
  }
}

interface AskedParameter {
  readonly relation: Relation
  readonly wanted: unknown
  readonly isClaim: boolean
}

function isDerivable(part: object): part is Derivable {
  return '_deriveFields' in part
}

function isOfKind(value: unknown, kind: TagKind): boolean {
  if (typeof kind === 'string') return typeof value === kind
  return value instanceof kind
}

/** A field that is a number in some objects and a bigint in others stays what it is. */
function likeBefore(value: unknown, before: unknown): unknown {
  if (typeof value === 'number' && typeof before === 'bigint') return BigInt(value)
  return typeof value === 'bigint' && typeof before === 'number' ? Number(value) : value
}
