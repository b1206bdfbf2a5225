import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * The script behind a package's bin, to be run by this Node. The files in `node_modules/.bin` differ between
 * systems, and Windows cannot start them without a shell.
 *
 * @param {string} packageName
 * @param {string} [bin]
 */
export function binOf(packageName, bin = packageName) {
  const folder = join(root, 'node_modules', packageName)
  /** @type {{ bin: string | Record<string, string> }} */
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const path = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[bin]
  if (path === undefined) throw new Error(`${packageName} has no bin named ${bin}.`)
  return join(folder, path)
}

/**
 * The command that starts the pnpm which started us, with arguments. pnpm says where it is in `npm_execpath`, which
 * is a script or a program, depending on how it was installed.
 *
 * @param {readonly string[]} args
 * @returns {readonly [string, ...string[]]}
 */
export function pnpm(...args) {
  const parent = process.env['npm_execpath'] ?? ''
  const path = /pnpm[^\\/]*$/.test(parent) ? parent : 'pnpm'
  return /\.[cm]?js$/.test(path) ? [process.execPath, path, ...args] : [path, ...args]
}

/**
 * Runs a command in the repository root, with our own terminal.
 *
 * @param {readonly [string, ...string[]]} command
 * @returns {Promise<number>} its exit code; 1 if it could not be started or a signal ended it
 */
export function run([file, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: root, stdio: 'inherit' })
    child.on('error', (error) => {
      console.error(`Could not start ${file}: ${error.message}`)
      resolve(1)
    })
    child.on('close', (code) => resolve(code ?? 1))
  })
}
