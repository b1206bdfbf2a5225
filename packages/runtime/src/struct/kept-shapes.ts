import { KaitaiInput } from '../stream/input.js'

type Class = new () => object

/** How often something is read before it seems worth it: a program that reads once does without. */
const enough = 3

let reads = 0
/** Those of which no object is kept yet. */
const classes: Class[] = []
const kept = new WeakMap<object, object>()

/** Called for each class of generated code. It is only made an object of later. */
export function addClass(added: Class): void {
  classes.push(added)
}

/**
 * Called whenever something is read from the start; from the third time on, there is always an object of each class.
 *
 * Once a garbage collection finds none, V8 forgets what they look like, and drops the code that it has optimized for them:
 * whoever reads one file after the other would start from anew each time, ten times as slow.
 */
export function keepShapes(): void {
  if (classes.length === 0 || ++reads < enough) return
  for (const each of classes.splice(0)) kept.set(each, new each())
  if (kept.has(KaitaiInput)) return
  const input = new KaitaiInput(new ArrayBuffer(0))
  kept.set(KaitaiInput, [input, input.substream(0)])
}
