import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { checkSame } from '../run/check-same.mjs'
import { figuresOf, median } from '../run/statistics.mjs'
import { takeTurns } from '../run/take-turns.mjs'
import { startCompiler } from './start-compiler.mjs'

/** @typedef {Awaited<ReturnType<typeof startCompiler>>} Compiled */
/** @typedef {import('../run/task.d.ts').Row} Row */

/**
 * @param {string} gallery
 * @param {number} rounds
 * @returns {Promise<Row[]>}
 */
export async function runCompile(gallery, rounds) {
  return [...(await compileOne(gallery, rounds)), ...(await compileAll(gallery, Math.ceil(rounds / 3)))]
}

/**
 * A process that compiles one spec, from its start to its end.
 *
 * @param {string} gallery
 * @param {number} rounds
 * @returns {Promise<Row[]>}
 */
async function compileOne(gallery, rounds) {
  const paths = [join(gallery, 'image', 'gif.ksy')]
  const results = await compileInTurns(['ours', 'official'], { gallery, passes: 1, paths }, rounds)
  return [row('gif.ksy, cold', 'ms', results, ({ ms }) => ms)]
}

/**
 * All specs of the gallery, by a compiler that was just loaded and by one that is warm.
 *
 * @param {string} gallery
 * @param {number} rounds
 * @returns {Promise<Row[]>}
 */
async function compileAll(gallery, rounds) {
  const files = readdirSync(gallery, { recursive: true, encoding: 'utf8' })
  const paths = files.filter((name) => name.endsWith('.ksy')).map((name) => join(gallery, name))
  const compilers = ['ours', 'ours with all', 'official']
  const results = await compileInTurns(compilers, { gallery, passes: 5, paths }, rounds)
  const code = new Map([...results].filter(([name]) => name !== 'ours with all'))
  const all = new Map([
    ['ours', results.get('ours with all') ?? []],
    ['official', results.get('official') ?? []],
  ])
  return [
    row('gallery, first pass', 'ms', code, ({ passes }) => passes[0] ?? Number.NaN),
    row('gallery, warm', 'ms', code, warm),
    row('gallery, peak memory', 'bytes', code, ({ peak }) => peak),
    row('gallery, warm, with types and maps', 'ms', all, warm),
  ]
}

/** @param {Compiled} compiled */
function warm({ passes }) {
  return median(passes.slice(2))
}

/**
 * @param {readonly string[]} compilers
 * @param {{ readonly gallery: string, readonly passes: number, readonly paths: readonly string[] }} what
 * @param {number} rounds
 */
async function compileInTurns(compilers, what, rounds) {
  const runs = new Map(compilers.map((compiler) => [compiler, () => startCompiler({ compiler, ...what })]))
  const results = await takeTurns(runs, { rounds, warmups: 0 })
  checkSame('compiled specs', results)
  return results
}

/**
 * @param {string} measure
 * @param {Row['unit']} unit
 * @param {ReadonlyMap<string, readonly Compiled[]>} results
 * @param {(compiled: Compiled) => number} valueOf
 * @returns {Row}
 */
function row(measure, unit, results, valueOf) {
  const values = new Map([...results].map(([variant, list]) => [variant, list.map(valueOf)]))
  return { workload: 'compile', measure, unit, variants: figuresOf(values) }
}
