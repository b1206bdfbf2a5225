import { spawn } from 'node:child_process'
import { once } from 'node:events'
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

    async watchBuilds(request, onBuilt) {
      const args = [join(folder, 'farm.mjs'), ...driverArguments(request, 'unplugin-ksy/farm'), 'watch']
      const child = spawn(process.execPath, args, { cwd: request.root })
      let unfinished = ''
      const onText = (text: string): void => {
        unfinished += text
        // Text comes in pieces. An error ends with an empty line.
        if (unfinished.includes('Build completed')) onBuilt({})
        else if (/error: .*\n[^]*\n\n/i.test(unfinished)) onBuilt({ failure: unfinished })
        else return
        unfinished = ''
      }
      child.stdout.setEncoding('utf8').on('data', onText)
      child.stderr.setEncoding('utf8').on('data', onText)
      return {
        async close() {
          child.kill()
          await once(child, 'close')
        },
      }
    },
  }
}
