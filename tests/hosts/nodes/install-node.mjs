import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Installs the newest Node of a major version in a temporary folder, which later runs find again.
 *
 * @param {number} major
 * @returns {{ path?: string, failure?: string }} the program, or why there is none
 */
export function installNode(major) {
  const system = process.platform === 'win32' ? 'win' : process.platform
  const name = `node-${system}-${process.arch}`
  const folder = join(realpathSync(tmpdir()), 'unplugin-ksy-hosts', `${name}-${major}`)
  const path = join(folder, 'node_modules', name, 'bin', system === 'win' ? 'node.exe' : 'node')
  const version = () => spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout?.trim()
  if (existsSync(path) && version()) return { path }

  console.log(`Installing Node ${major}...`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  const command = `npm install --no-audit --no-fund --fetch-retries=1 --fetch-timeout=60000 ${name}@${major}`
  const { status, stdout, stderr } = spawnSync(command, { cwd: folder, shell: true, encoding: 'utf8' })
  if (status === 0 && version()) return { path }
  return {
    failure: `Node ${major} cannot be installed from npm, as ${name}@${major}:\n${stdout}${stderr}`.trim(),
  }
}
