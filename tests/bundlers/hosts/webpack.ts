import { promisify } from 'node:util'
import ksy from 'unplugin-ksy/webpack'
import { webpack as createCompiler } from 'webpack'
import type { Configuration, Stats } from 'webpack'
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
    experiments: { outputModule: true },
    plugins: [ksy(request.options)],
    infrastructureLogging: { level: 'error' },
    cache: request.cache === undefined ? false : { type: 'filesystem', cacheDirectory: request.cache },
  }
}

export const webpack: Host = {
  name: 'webpack',
  ...capabilities.webpack,

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
        .filter(({ name, built }) => built === true && name?.endsWith('.ksy'))
        .map(({ name }) => String(name))
        .toSorted(),
    }
  },

  async watchBuilds(request, onBuilt) {
    const compiler = createCompiler(configure(request))
    const watching = compiler.watch({ poll: 20, aggregateTimeout: 20 }, (_error, stats) =>
      onBuilt(failureOf(stats)),
    )
    return { close: promisify((watching?.close ?? compiler.close).bind(watching ?? compiler)) }
  },
}

/** What webpack prints of a failed build. */
function failureOf(stats: Stats | undefined): string | undefined {
  return stats?.hasErrors() === false ? undefined : stats?.toString({ preset: 'errors-only', colors: false })
}
