import ksy from 'unplugin-ksy/vite'
import { build, createLogger } from 'vite'
import { capabilities } from './capabilities.js'
import { BuildError, entriesOf, outputOf } from './host.js'
import type { Host } from './host.js'

export const vite: Host = {
  name: 'vite',
  ...capabilities.vite,

  async build(request) {
    const { root, mode = 'development', options } = request
    const warnings: string[] = []
    const logger = createLogger('silent')
    logger.warn = (message) => warnings.push(message)
    try {
      await build({
        root,
        mode,
        configFile: false,
        customLogger: logger,
        logLevel: 'silent',
        plugins: [ksy(options)],
        build: {
          minify: mode === 'production',
          sourcemap: true,
          lib: { entry: entriesOf(request), formats: ['es'], fileName: (_format, name) => `${name}.mjs` },
        },
      })
    } catch (error) {
      throw BuildError.from(error)
    }
    return { files: outputOf(request), warnings }
  },
}
