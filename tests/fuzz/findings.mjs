/** @typedef {import('./types.d.ts').Finding} Finding */

const secondInMs = 1000

/** Runs inputs, and keeps what should not have happened: each kind of it once. */
export class Findings {
  /** @type {Map<string, Finding>} */
  #byKind = new Map()
  /** How long one has taken at most, in milliseconds. */
  slowest = 0

  get all() {
    return [...this.#byKind.values()]
  }

  /**
   * @param {Pick<Finding, 'id' | 'bytes' | 'edits'>} input
   * @param {() => void} run throws what should not have escaped
   */
  run(input, run) {
    const { ms, escaped } = timed(run)
    if (escaped !== undefined) this.#add({ ...input, kind: 'escaped', what: describe(escaped.error) })
    this.slowest = Math.max(this.slowest, ms)
    // The machine may have done something else meanwhile.
    if (ms > secondInMs && Math.min(timed(run).ms, timed(run).ms, timed(run).ms) > secondInMs)
      this.#add({ ...input, kind: 'slow', what: `${Math.round(ms)} ms` })
  }

  /** @param {Finding} finding */
  #add(finding) {
    const key = finding.kind === 'slow' ? finding.kind : `${finding.kind} ${finding.what}`
    const known = this.#byKind.get(key)
    // The shortest input tells most.
    if (known === undefined || known.bytes.length > finding.bytes.length) this.#byKind.set(key, finding)
  }
}

/**
 * @param {() => void} run
 * @returns {{ readonly ms: number, readonly escaped: { readonly error: unknown } | undefined }}
 */
function timed(run) {
  const begun = performance.now()
  let escaped
  try {
    run()
  } catch (error) {
    escaped = { error }
  }
  return { ms: performance.now() - begun, escaped }
}

/** @param {unknown} error */
function describe(error) {
  if (!(error instanceof Error)) return String(error)
  const [place = ''] = error.stack?.match(/\n\s+at .*/) ?? []
  return `${error.name}: ${error.message.slice(0, 300)} ${place.trim()}`.trimEnd()
}
