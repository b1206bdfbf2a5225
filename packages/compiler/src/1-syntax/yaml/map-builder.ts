import { badMerge, duplicateKey } from '../../diagnostics/messages/yaml.js'
import type { ParseState } from './parse-state.js'
import { scalarValue } from './scalar-value.js'
import type { YamlEntry, YamlMap, YamlNode } from './tree.js'

/** Gathers the entries of a map, reports keys that occur twice, and carries out merge keys (`<<: *base`). */
export class MapBuilder {
  readonly #state: ParseState
  readonly #entries: YamlEntry[] = []
  readonly #known = new Map<string, YamlNode>()
  readonly #merged: YamlNode[] = []

  constructor(state: ParseState) {
    this.#state = state
  }

  add(key: YamlNode, value: YamlNode): void {
    if (isMergeKey(key)) {
      this.#merged.push(value)
      return
    }
    const identity = keyIdentity(key)
    const first = identity === undefined ? undefined : this.#known.get(identity)
    if (first !== undefined) {
      const line = first.span.source.lineColumn(first.span.start).line
      this.#state.report(duplicateKey(keyText(key), line), key.span)
      return
    }
    if (identity !== undefined) this.#known.set(identity, key)
    this.#entries.push({ key, value })
  }

  build(start: number, end: number): YamlMap {
    for (const value of this.#merged) this.#merge(value)
    return { kind: 'map', entries: this.#entries, span: this.#state.scanner.span(start, end) }
  }

  /** Takes over what the map doesn't say itself. Of several maps, an earlier one goes first. */
  #merge(value: YamlNode): void {
    const bases = value.kind === 'sequence' ? value.items : [value]
    for (const base of bases) {
      if (base.kind !== 'map') {
        this.#state.report(badMerge(), base.span)
        continue
      }
      for (const entry of base.entries) {
        const identity = keyIdentity(entry.key)
        if (identity === undefined || this.#known.has(identity)) continue
        this.#known.set(identity, entry.key)
        this.#entries.push(entry)
      }
    }
  }
}

function isMergeKey(key: YamlNode): boolean {
  return key.kind === 'scalar' && key.style === 'plain' && key.text === '<<' && key.tag === undefined
}

/** Equal for keys that are the same value: `16` and `0x10`, `foo` and `'foo'`. Collections are told apart always. */
function keyIdentity(key: YamlNode): string | undefined {
  if (key.kind !== 'scalar') return undefined
  const value = scalarValue(key)
  return value.type === 'null' ? 'null' : `${value.type} ${value.value}`
}

function keyText(key: YamlNode): string {
  return key.kind === 'scalar' ? key.text : ''
}
