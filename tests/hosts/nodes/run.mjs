/**
 * Runs the tests of hosts with other versions of Node, which are installed outside of the workspace. There they would put a `node`
 * into `node_modules/.bin`, for every script to stumble over.
 */
import { spawnSync } from 'node:child_process'
import { delimiter } from 'node:path'
import { fileURLToPath } from 'node:url'
import { binOf } from '../../../scripts/run/command.mjs'
import { installNode } from './install-node.mjs'

const MAJORS = [22, 24, 26]

const found = MAJORS.map((major) => installNode(major))
const missing = found.flatMap(({ failure }) => failure ?? [])
for (const failure of missing) console.error(`${failure}\n`)
const paths = [process.execPath, ...found.flatMap(({ path }) => path ?? [])]

const root = fileURLToPath(new URL('../../..', import.meta.url))
const { status } = spawnSync(
  process.execPath,
  [binOf('vitest'), 'run', '--project', 'integration', 'tests/hosts'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, KSY_NODES: paths.join(delimiter) } },
)
if (missing.length > 0) {
  console.error(`\nNot tested with ${missing.length} of ${MAJORS.length} versions of Node. See above.`)
}
process.exitCode = missing.length > 0 ? 1 : (status ?? 1)
