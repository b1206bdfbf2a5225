/** The part of a compiler that the plugin needs, the same in webpack and Rspack. */
export interface WebpackCompiler {
  readonly context: string
  readonly watchMode: boolean
  readonly options: {
    readonly cache?: unknown
    readonly module: { readonly rules: unknown[] }
    readonly resolve: { fallback?: unknown }
  }
  readonly webpack: {
    readonly NormalModule: {
      getCompilationHooks(compilation: WebpackCompilation): {
        readonly loader: Hook<(context: object) => void>
      }
    }
  }
  readonly hooks: {
    readonly thisCompilation: Hook<(compilation: WebpackCompilation) => void>
    readonly shouldEmit: Hook<(compilation: WebpackCompilation) => boolean | undefined>
  }
}

/** One run of a compiler. */
export interface WebpackCompilation {
  readonly errors: Iterable<{ readonly message: string }>
  readonly hooks: {
    readonly finishModules: {
      tapPromise(name: string, finish: (modules: Iterable<object>) => Promise<void>): void
    }
  }
}

/** What is known of a module before it is made. */
export interface WebpackResource {
  /** An absolute path. Undefined for a module that is no file. */
  readonly resource?: string | undefined
  readonly resourceQuery?: string | undefined
}

interface Hook<Listener> {
  tap(name: string, listener: Listener): void
}
