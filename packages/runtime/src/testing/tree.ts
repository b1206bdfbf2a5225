import { checkArray, checkInteger, locate, noInstance, ReadWriteKaitaiStruct } from '../generated.js'
import type { KaitaiInput, KaitaiStream } from '../generated.js'

export interface TreeInit {
  count?: number
  leaves: { value: number }[]
  last?: { value: number }
}

// `_cached` and `_writeInstances` lack `override`, since the declarations that tests see leave internal members out.

/**
 * What a compiler would make of: `count: u1`, `leaves: leaf` repeated `count` times, and an instance `last: leaf` at the
 * end of the stream.
 */
export class Tree extends ReadWriteKaitaiStruct {
  count: number
  leaves: Leaf[]
  #last: Leaf | undefined

  constructor(io?: KaitaiInput, parent?: unknown) {
    super()
    this._io = io
    this._parent = parent
    this.count = undefined as unknown as number
    this.leaves = undefined as unknown as Leaf[]
    this.#last = undefined
  }

  get last(): Leaf {
    if (this.#last === undefined) {
      const io = this._io
      io.seek(io.size - 2)
      this.#last = new Leaf(io, this)
      this.#last._read()
    }
    return this.#last
  }

  set last(last: Leaf) {
    this.#last = last
  }

  override _cached(): Readonly<Record<string, unknown>> {
    return { last: this.#last }
  }

  override _read(): void {
    const io = this._io
    let at = ''
    let index = -1
    try {
      at = 'count'
      this.count = io.readU1()
      at = 'leaves'
      this.leaves = []
      for (index = 0; index < this.count; index++) {
        const leaf = new Leaf(io, this)
        this.leaves.push(leaf)
        leaf._read()
      }
      index = -1
    } catch (error) {
      throw locate(error, this, at, io, index)
    }
  }

  _checkFields(): void {
    let at = ''
    let index = -1
    try {
      at = 'count'
      checkInteger(this.count, 0, 255)
      at = 'leaves'
      checkArray(this.leaves, this.count)
      for (index = 0; index < this.count; index++) {
        const leaf = this.leaves[index]!
        if (!(leaf instanceof Leaf)) throw noInstance(leaf)
        leaf._parent = this
        leaf._checkFields()
      }
    } catch (error) {
      throw locate(error, this, at, undefined, index)
    }
  }

  _writeFields(io: KaitaiStream): void {
    this._io = io
    let at = ''
    try {
      at = 'count'
      io.writeU1(this.count)
      at = 'leaves'
      for (const leaf of this.leaves) leaf._writeFields(io)
    } catch (error) {
      throw locate(error, this, at, io)
    }
  }

  override _writeInstances(): void {
    this.#last?._writeFields(this._io as KaitaiStream)
  }

  _fill(init: TreeInit): void {
    this.leaves = init.leaves.map(({ value }) => Leaf.of(value))
    this.count = init.count ?? this.leaves.length
    if (init.last !== undefined) this.#last = Leaf.of(init.last.value)
  }

  static override create(init: TreeInit): Tree {
    return super.create.call(Tree, init) as Tree
  }

  static override read(source: Uint8Array | KaitaiInput): Tree {
    return super.read.call(Tree, source) as Tree
  }
}

/** `value: u2`, in a class that keeps its stream and parent itself. */
export class Leaf extends ReadWriteKaitaiStruct {
  #io: KaitaiInput | undefined
  #parent: unknown
  value: number

  constructor(io?: KaitaiInput, parent?: unknown) {
    super()
    this.#io = io
    this.#parent = parent
    this.value = undefined as unknown as number
  }

  override get _io(): KaitaiInput {
    return this.#io ?? super._io
  }

  override set _io(io: KaitaiInput | undefined) {
    this._rememberIo(this.#io, io)
    this.#io = io
  }

  override get _parent(): unknown {
    return this.#parent
  }

  override set _parent(parent: unknown) {
    this.#parent = parent
  }

  static of(value: number): Leaf {
    const leaf = new Leaf()
    leaf.value = value
    return leaf
  }

  override _read(): void {
    const io = this._io
    try {
      this.value = io.readU2le()
    } catch (error) {
      throw locate(error, this, 'value', io)
    }
  }

  _checkFields(): void {
    try {
      checkInteger(this.value, 0, 65535)
    } catch (error) {
      throw locate(error, this, 'value')
    }
  }

  _writeFields(io: KaitaiStream): void {
    this._io = io
    try {
      io.writeU2le(this.value)
    } catch (error) {
      throw locate(error, this, 'value', io)
    }
  }

  _fill(init: { value: number }): void {
    this.value = init.value
  }
}
