import { rollup as build, watch } from 'rollup'
import type { OutputOptions, RollupOptions } from 'rollup'
import ksy from 'unplugin-ksy/rollup'
import { capabilities } from './capabilities.js'
import { BuildError, entriesOf, outputOf } from './host.js'
import type { BuildRequest, Host } from './host.js'

function configure(request: BuildRequest): RollupOptions & { output: OutputOptions } {
  return {
    input: entriesOf(request),
    plugins: [ksy(request.options)],
    output: { dir: 'dist', entryFileNames: '[name].mjs', format: 'es', sourcemap: true },
  }
}

export const rollup: Host = {
  name: 'rollup',
  ...capabilities.rollup,

  async build(request) {
    const { output, ...input } = configure(request)
    const warnings: string[] = []
    try {
      const bundle = await build({ ...input, onLog: (_level, log) => warnings.push(log.message) })
      await bundle.write(output)
    } catch (error) {
      throw BuildError.from(error)
    }
    return { files: outputOf(request), warnings }
  },

  async watchBuilds(request, onBuilt) {
    const watcher = watch({ ...configure(request), watch: { chokidar: { usePolling: true, interval: 20 } } })
    watcher.on('event', async (event) => {
      if (event.code === 'BUNDLE_END') onBuilt({})
      if (event.code === 'ERROR') onBuilt({ failure: event.error.message })
      if (event.code === 'BUNDLE_END' || event.code === 'ERROR') await event.result?.close()
    })
    return watcher
  },
}
