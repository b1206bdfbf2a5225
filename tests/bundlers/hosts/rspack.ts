import { rspack as createCompiler } from '@rspack/core'
import type { Configuration } from '@rspack/core'
import ksy from 'unplugin-ksy/rspack'
import { capabilities } from './capabilities.js'
import { entriesOf } from './host.js'
import type { BuildRequest, Host } from './host.js'
import { webpackLike } from './webpack-like.js'

function configure(request: BuildRequest): Configuration {
  return {
    context: request.root,
    mode: request.mode ?? 'development',
    entry: entriesOf(request),
    target: 'node20',
    devtool: 'source-map',
    output: { path: `${request.root}/dist`, module: true, library: { type: 'module' } },
    plugins: [ksy(request.options)],
    infrastructureLogging: { level: 'error' },
    cache:
      request.cache === undefined
        ? false
        : { type: 'persistent', storage: { type: 'filesystem', directory: request.cache } },
  }
}

export const rspack: Host = {
  name: 'rspack',
  ...capabilities.rspack,
  ...webpackLike((request) => createCompiler(configure(request))),
}
