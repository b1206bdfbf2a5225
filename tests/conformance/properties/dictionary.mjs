import { operandsOf } from '../../../packages/compiler/dist/4-emit/computation/touches-stream.js'
import { structsIn } from '../../../packages/compiler/dist/4-emit/content/structs-in.js'

/** @typedef {import('./evaluate.mjs').Computation} Computation */
/** @typedef {import('./linked-plans.mjs').LinkedClass} LinkedClass */
/** @typedef {import('./types.d.ts').Content} Content */

/**
 * A value that a spec compares a property with, and the classes that it may lead to.
 *
 * @typedef {object} Word
 * @property {number | bigint | string | boolean | Uint8Array} value
 * @property {readonly Content[]} contents
 */

/** What the specs say about properties, by name: which values matter, and which are sizes, counts and positions. */
export class Dictionary {
  /** @type {Map<string, Word[]>} */
  #words = new Map()
  /** @type {Set<string>} */
  #measures = new Set()
  /** Of text that is read as a number. @type {Set<string>} */
  #numerals = new Set()
  /** What a name is computed from. @type {Map<string, Set<string>>} */
  #sources = new Map()
  #reach
  /** @type {WeakMap<Content, Set<unknown>>} */
  #reachOfContent = new WeakMap()
  #classes

  /** @param {readonly LinkedClass[]} classes */
  constructor(classes) {
    this.#classes = classes
    for (const { plan } of classes) {
      for (const instance of plan.instances) {
        if (instance.kind === 'value-instance') {
          this.#derive(instance.property, instance.value)
          this.#compare(instance.value, [])
        }
      }
      for (const value of [...plan.fields, ...plan.instances]) {
        if (value.kind === 'value-instance') continue
        if (value.condition !== undefined) this.#compare(value.condition, [value.content])
        if (value.repeat?.kind === 'expr') this.#measure(value.repeat.count)
        if (value.repeat?.kind === 'until') this.#compare(value.repeat.condition, [], value.property)
        if (value.kind === 'parse-instance' && value.pos !== undefined) this.#measure(value.pos)
        for (const valid of value.valid) this.#addValid(valid, value.property)
        this.#addContent(value.content)
      }
      if (plan.byteOrder?.kind === 'calculated') {
        for (const { match } of plan.byteOrder.cases) this.#add(namesIn(plan.byteOrder.on), match, [])
      }
    }
    this.#propagate()
    /** @type {Map<LinkedClass, Set<unknown>>} */
    this.#reach = new Map()
  }

  /** @param {string} property */
  isNumeral(property) {
    return this.#numerals.has(property)
  }

  /** @param {string} property */
  isMeasure(property) {
    return this.#measures.has(property)
  }

  /**
   * @param {string} property
   * @param {unknown} goal a class; words that lead to it are preferred
   * @returns {readonly Word[]}
   */
  words(property, goal) {
    const words = this.#words.get(property) ?? []
    if (goal === undefined) return words
    const leading = words.filter(({ contents }) => contents.some((content) => this.leadsTo(content, goal)))
    return leading.length > 0 ? leading : words
  }

  /**
   * Whether an object of a class can be in a value.
   *
   * @param {Content} content
   * @param {unknown} goal
   */
  leadsTo(content, goal) {
    let reach = this.#reachOfContent.get(content)
    if (reach === undefined) {
      reach = new Set()
      const owner = this.#classes.find(({ plan }) =>
        [...plan.fields, ...plan.instances].some(
          (value) => 'content' in value && holds(value.content, content),
        ),
      )
      if (owner !== undefined) this.#collect(content, owner, reach)
      this.#reachOfContent.set(content, reach)
    }
    return reach.has(goal)
  }

  /**
   * Whether an object of one class can have one of another in it.
   *
   * @param {LinkedClass} linked
   * @param {unknown} goal
   */
  holds(linked, goal) {
    return this.#reachOf(linked).has(goal)
  }

  /** @param {LinkedClass} linked */
  #reachOf(linked) {
    let reach = this.#reach.get(linked)
    if (reach === undefined) {
      reach = new Set()
      this.#reach.set(linked, reach)
      for (const value of [...linked.plan.fields, ...linked.plan.instances]) {
        if (value.kind !== 'value-instance') this.#collect(value.content, linked, reach)
      }
    }
    return reach
  }

  /**
   * @param {Content} content
   * @param {LinkedClass} owner
   * @param {Set<unknown>} found
   */
  #collect(content, owner, found) {
    for (const struct of structsIn(content)) {
      const linked = owner.resolve(struct.class)
      if (linked === undefined || found.has(linked.Class)) continue
      found.add(linked.Class)
      for (const value of [...linked.plan.fields, ...linked.plan.instances]) {
        if (value.kind !== 'value-instance') this.#collect(value.content, linked, found)
      }
    }
  }

  /** @param {Content} content */
  #addContent(content) {
    switch (content.kind) {
      case 'bytes':
      case 'text':
      case 'substream':
        if (content.extent.end.kind === 'size') this.#measure(content.extent.end.size)
        if (content.kind === 'substream') this.#addContent(content.inner)
        return
      case 'struct':
        for (const { property, value } of content.args)
          if (property !== undefined) this.#derive(property, value)
        return
      case 'switch': {
        const names = namesIn(content.on)
        for (const one of content.cases) {
          for (const match of one.matches) this.#add(names, match, [one.content])
          this.#addContent(one.content)
        }
        if (content.otherwise !== undefined) this.#addContent(content.otherwise)
        return
      }
      default:
    }
  }

  /** @param {Computation} computation */
  #measure(computation) {
    this.#compare(computation, [])
    for (const name of namesIn(computation)) this.#measures.add(name)
  }

  /**
   * @param {string} name
   * @param {Computation} computation
   */
  #derive(name, computation) {
    const sources = this.#sources.get(name) ?? new Set()
    for (const source of namesIn(computation)) sources.add(source)
    this.#sources.set(name, sources)
  }

  /**
   * @param {import('./types.d.ts').ValidationPlan} valid
   * @param {string} property
   */
  #addValid(valid, property) {
    if (valid.kind === 'expression') this.#compare(valid.condition, [], property)
    if (valid.kind === 'min') this.#add([property], valid.min, [])
    if (valid.kind === 'max') this.#add([property], valid.max, [])
  }

  /**
   * @param {Computation} computation
   * @param {readonly Content[]} contents
   * @param {string} [item] the property that `_` stands for
   */
  #compare(computation, contents, item) {
    if (computation.kind === 'operator' || (computation.kind === 'helper' && computation.args.length === 2)) {
      const [left, right] =
        computation.kind === 'operator' ? [computation.left, computation.right] : computation.args
      if (left !== undefined && right !== undefined) {
        this.#add(namesIn(left, item), right, contents)
        this.#add(namesIn(right, item), left, contents)
      }
    }
    if (computation.kind === 'helper' && /^parse(Big)?Integer$/.test(computation.helper))
      for (const name of computation.args.flatMap((arg) => namesIn(arg))) this.#numerals.add(name)
    for (const part of operandsOf(computation)) this.#compare(part, contents, item)
    if (computation.kind === 'property')
      this.#add([computation.name], { kind: 'literal', value: true }, contents)
  }

  /**
   * @param {readonly string[]} names
   * @param {Computation} match
   * @param {readonly Content[]} contents
   */
  #add(names, match, contents) {
    if (!isConstant(match)) return
    for (const name of names) {
      const words = this.#words.get(name) ?? []
      words.push({ value: match.value, contents })
      this.#words.set(name, words)
    }
  }

  /** What matters for a computed value matters for what it is computed from. */
  #propagate() {
    for (let round = 0; round < 4; round++) {
      for (const [name, sources] of this.#sources) {
        for (const source of sources) {
          if (source === name) continue
          if (this.#measures.has(name)) this.#measures.add(source)
          if (this.#numerals.has(name)) this.#numerals.add(source)
          const words = this.#words.get(source) ?? []
          const known = new Set(words)
          const more = (this.#words.get(name) ?? []).filter((word) => !known.has(word))
          if (more.length > 0) this.#words.set(source, [...words, ...more])
        }
      }
    }
  }
}

/**
 * @param {Computation} computation
 * @returns {computation is Extract<Computation, { kind: 'literal' | 'enum-member' }>}
 */
function isConstant(computation) {
  return computation.kind === 'literal' || computation.kind === 'enum-member'
}

/**
 * The names of the properties in an expression.
 *
 * @param {Computation} computation
 * @param {string} [item] what `_` stands for
 * @returns {string[]}
 */
function namesIn(computation, item) {
  const own = computation.kind === 'property' ? [computation.name] : []
  if (item !== undefined && computation.kind === 'local' && computation.role === 'item') own.push(item)
  return [...own, ...operandsOf(computation).flatMap((part) => namesIn(part, item))]
}

/**
 * @param {Content} content
 * @param {Content} part
 * @returns {boolean}
 */
function holds(content, part) {
  if (content === part) return true
  if (content.kind === 'substream') return holds(content.inner, part)
  if (content.kind !== 'switch') return false
  return (
    content.cases.some((one) => holds(one.content, part)) ||
    (content.otherwise !== undefined && holds(content.otherwise, part))
  )
}
