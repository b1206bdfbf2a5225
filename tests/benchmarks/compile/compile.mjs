/**
 * Compiles specs, in a process of its own. Arguments: the compiler, the gallery, how many passes, and the specs.
 */

/** @typedef {import('./compiler.d.ts').StartPass} StartPass */

/** A compiler is only loaded where it is used. @type {Readonly<Record<string, (gallery: string) => Promise<StartPass>>>} */
const compilers = {
  ours: async (gallery) => (await import('./ours.mjs')).start(gallery, false),
  'ours with all': async (gallery) => (await import('./ours.mjs')).start(gallery, true),
  official: async (gallery) => (await import('./official.mjs')).start(gallery),
}

const [name = '', gallery = '', count = '', ...paths] = process.argv.slice(2)
const startPass = await compilers[name]?.(gallery)
if (startPass === undefined) throw new Error(`There is no compiler '${name}'`)

const passes = []
let checksum = 0
let peak = 0
for (let pass = 0; pass < Number(count); pass++) {
  const started = performance.now()
  const compile = startPass()
  for (const path of paths) if (await compile(path)) checksum++
  passes.push(performance.now() - started)
  peak ||= process.resourceUsage().maxRSS * 1024
}

/** @type {import('./compiler.d.ts').Compiled} */
const compiled = { passes, checksum, peak }
process.send?.(compiled)
