import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** @typedef {import('./types.d.ts').Input} Input */

/** @param {string} id of a format */
function fileOf(id) {
  return fileURLToPath(new URL(`corpus/${id}.txt`, import.meta.url))
}

/**
 * Inputs of a format that earlier runs have found.
 *
 * @param {string} id
 * @returns {Input[]}
 */
export function readCorpus(id) {
  const file = fileOf(id)
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [edits, hex = ''] = line.split(' ')
      return { edits: Number(edits), bytes: Uint8Array.from(Buffer.from(hex, 'hex')) }
    })
}

/**
 * @param {string} id
 * @param {readonly Input[]} inputs
 */
export function writeCorpus(id, inputs) {
  const file = fileOf(id)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(
    file,
    inputs.map(({ edits, bytes }) => `${edits} ${Buffer.from(bytes).toString('hex')}\n`).join(''),
  )
}
