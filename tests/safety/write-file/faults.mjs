import { promises } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

// Loaded before anything else, it makes one of the calls of `node:fs/promises` go wrong:
// FAULT = {"at": 3, "how": "EIO" | "killed" | "killed after" | "ENOSPC", "written": 5, "then": "rm"}

/** @type {{ at: number, how: string, written: number, then?: string }} */
const { at, how, written, then } = JSON.parse(process.env['FAULT'] ?? '{}')
const names = /** @type {const} */ (['access', 'chmod', 'realpath', 'rename', 'rm', 'stat', 'writeFile'])
const real = { ...promises }
let calls = 0

function kill() {
  process.kill(process.pid, 'SIGKILL')
  // The signal comes when it comes, and nothing may be done until then.
  for (;;);
}

/** @param {string} name */
function fail(name) {
  return Object.assign(new Error(`${how}: injected into ${name}`), { code: how })
}

for (const name of names) {
  Reflect.set(promises, name, async (/** @type {unknown[]} */ ...args) => {
    const isFaulty = calls++ === at || name === then
    process.stdout.write(`${name}\n`)
    if (isFaulty && name === 'writeFile' && how !== 'killed after') {
      const [path, data, options] = args
      const part = /** @type {Uint8Array} */ (data).subarray(0, written)
      // @ts-expect-error these are the arguments that it was called with
      await real.writeFile(path, part, options)
    }
    if (isFaulty && how === 'killed') kill()
    if (isFaulty && how !== 'killed after') throw fail(name)
    const result = await Reflect.apply(Reflect.get(real, name), promises, args)
    if (isFaulty) kill()
    return result
  })
}
syncBuiltinESMExports()
