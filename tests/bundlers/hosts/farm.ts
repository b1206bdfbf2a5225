import { join } from 'node:path'
import { runNode } from '../../support/run-command.js'
import { capabilities } from './capabilities.js'
import { driverArguments, resultOf } from './driven.js'
import { installElsewhere } from './elsewhere.js'
import type { Host } from './host.js'

const FARM = { name: '@farmfe/core', version: '1.7.11', probe: `node -e "import('@farmfe/core')"` }

/** Farm, in a process of its own: it ends that when a build fails. Undefined where it cannot be had. */
export async function findFarm(): Promise<Host | undefined> {
  const folder = await installElsewhere(FARM)
  if (folder === undefined) return undefined
  return {
    name: 'farm',
    ...capabilities.farm,
    isSlow: true,
    async build(request) {
      const args = driverArguments(request, 'unplugin-ksy/farm')
      return resultOf(request, await runNode(join(folder, 'farm.mjs'), args, { cwd: request.root }))
    },
  }
}
