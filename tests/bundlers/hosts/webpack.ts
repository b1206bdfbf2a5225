import ksy from 'unplugin-ksy/webpack'
import { webpack as createCompiler } from 'webpack'
import type { Configuration } from 'webpack'
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
    experiments: { outputModule: true },
    plugins: [ksy(request.options)],
    infrastructureLogging: { level: 'error' },
    cache: request.cache === undefined ? true : { type: 'filesystem', cacheDirectory: request.cache },
  }
}

export const webpack: Host = {
  name: 'webpack',
  ...capabilities.webpack,
  ...webpackLike((request) => createCompiler(configure(request))),
}
