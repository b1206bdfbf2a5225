import { promisify } from 'node:util'
import { BuildError, outputOf } from './host.js'
import type { BuildRequest, Host } from './host.js'

type Callback<Result> = (error?: Error | null, result?: Result) => void

/** What webpack and Rspack have in common, as far as building goes. */
interface Compiler {
  run(callback: Callback<Stats>): void
  close(callback: Callback<void>): void
  watch(
    options: { readonly poll: number; readonly aggregateTimeout: number },
    onBuilt: Callback<Stats>,
  ): { close(callback: Callback<void>): void } | undefined
}

interface Stats {
  hasErrors(): boolean
  toString(options: { readonly preset: 'errors-only'; readonly colors: boolean }): string
  toJson(options: Readonly<Partial<Record<'all' | 'warnings' | 'modules' | 'nestedModules', boolean>>>): {
    readonly warnings?: readonly { readonly message: string }[] | undefined
    readonly modules?:
      readonly { readonly name?: string | undefined; readonly built?: boolean | undefined }[] | undefined
  }
}

/** How a compiler of webpack's kind builds and watches. */
export function webpackLike(
  create: (request: BuildRequest) => Compiler,
): Required<Pick<Host, 'build' | 'watchBuilds'>> {
  return {
    async build(request) {
      const compiler = create(request)
      const stats = await promisify<Stats | undefined>(compiler.run.bind(compiler))()
      await promisify(compiler.close.bind(compiler))()
      const failure = failureOf(stats)
      if (failure !== undefined) throw new BuildError(failure)
      return {
        files: outputOf(request),
        warnings: stats?.toJson({ all: false, warnings: true }).warnings?.map(({ message }) => message) ?? [],
        compiled: compiledIn(stats),
      }
    },

    async watchBuilds(request, onBuilt) {
      const compiler = create(request)
      const watching = compiler.watch({ poll: 20, aggregateTimeout: 20 }, (_error, stats) =>
        onBuilt({ failure: failureOf(stats), compiled: compiledIn(stats) }),
      )
      return { close: promisify((watching ?? compiler).close.bind(watching ?? compiler)) }
    },
  }
}

function compiledIn(stats: Stats | undefined): readonly string[] {
  const { modules = [] } = stats?.toJson({ all: false, modules: true, nestedModules: true }) ?? {}
  return modules
    .filter(({ name, built }) => built === true && name?.endsWith('.ksy'))
    .map(({ name }) => String(name))
    .toSorted()
}

/** What the compiler prints of a failed build. */
function failureOf(stats: Stats | undefined): string | undefined {
  return stats?.hasErrors() === false ? undefined : stats?.toString({ preset: 'errors-only', colors: false })
}
