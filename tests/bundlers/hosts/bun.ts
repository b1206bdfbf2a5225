import { join } from 'node:path'
import { runProgram } from '../../support/run-command.js'
import { capabilities } from './capabilities.js'
import { driverArguments, resultOf } from './driven.js'
import { installElsewhere } from './elsewhere.js'
import type { Host } from './host.js'

const BUN = { name: 'bun', version: '1.4.5', probe: 'npx --no-install bun --version' }

/** Bun, which runs its own plugins only. Undefined where it cannot be had. */
export async function findBun(): Promise<Host | undefined> {
  const folder = await installElsewhere(BUN)
  if (folder === undefined) return undefined
  // The program itself, on every system, past the script that npm puts before it.
  const program = join(folder, 'node_modules/bun/bin/bun.exe')
  return {
    name: 'bun',
    ...capabilities.bun,
    async build(request) {
      const args = [join(folder, 'bun.mjs'), ...driverArguments(request, 'unplugin-ksy/bun')]
      return resultOf(request, await runProgram(program, args, { cwd: request.root }))
    },
  }
}
