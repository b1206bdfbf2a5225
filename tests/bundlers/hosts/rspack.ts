import { promisify } from 'node:util'
import { rspack as createCompiler } from '@rspack/core'
import type { Configuration, Stats } from '@rspack/core'
import ksy from 'unplugin-ksy/rspack'
import { capabilities } from './capabilities.js'
import { BuildError, entriesOf, outputOf } from './host.js'
import type { BuildRequest, Host } from './host.js'

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

  async build(request) {
    const compiler = createCompiler(configure(request))
    const stats = await promisify(compiler.run.bind(compiler))()
    await promisify(compiler.close.bind(compiler))()
    const failure = failureOf(stats)
    if (failure !== undefined) throw new BuildError(failure)
    const { warnings = [], modules = [] } =
      stats?.toJson({ all: false, warnings: true, modules: true, nestedModules: true }) ?? {}
    return {
      files: outputOf(request),
      warnings: warnings.map(({ message }) => message),
      compiled: modules
        .filter(({ name, built }) => built && name?.endsWith('.ksy'))
        .map(({ name }) => String(name))
        .toSorted(),
    }
  },

  async watchBuilds(request, onBuilt) {
    const compiler = createCompiler(configure(request))
    const watching = compiler.watch({ poll: 20, aggregateTimeout: 20 }, (_error, stats) =>
      onBuilt(failureOf(stats)),
    )
    return { close: promisify(watching.close.bind(watching)) }
  },
}

/** What Rspack prints of a failed build. */
function failureOf(stats: Stats | undefined): string | undefined {
  return stats?.hasErrors() === false ? undefined : stats?.toString({ preset: 'errors-only', colors: false })
}
