/**
 * The part of Farm's plugin interface that is used here (`@farmfe/core`, `JsPlugin`). Farm itself is too large to be
 * installed for its types.
 */
export interface FarmHooks {
  configResolved(config: { readonly root?: string }): void
  resolve: FarmHook<{ sources: string[]; importers: string[] }, FarmRequest, FarmResolved>
  load: FarmHook<{ resolvedPaths: string[] }, FarmModule, { content: string; moduleType: string }>
  transform: FarmHook<
    { moduleTypes: string[] },
    FarmModule & { content: string },
    { content: string; moduleType: string; sourceMap: string | null }
  >
}

/** When a hook runs, as regular expressions for Farm's Rust part, and what it does. */
interface FarmHook<Filters, Parameter, Result> {
  filters: Filters
  executor: (parameter: Parameter, context: FarmContext, hook?: FarmHookContext) => Promise<Result | null>
}

/** What Farm lets a hook do. */
export interface FarmContext {
  addWatchFile(importer: string, file: string): void
  resolve(
    request: FarmRequest,
    hook: { meta: Record<string, unknown>; caller: string },
  ): Promise<FarmResolved | null>
  warn(message: string): void
}

/** Who asked, when a plugin asks Farm and Farm asks all plugins. */
export interface FarmHookContext {
  readonly caller?: string
}

/** An import to resolve. */
export interface FarmRequest {
  importer: string | null
  kind: unknown
  source: string
}

/** The file that an import leads to. */
export interface FarmResolved {
  resolvedPath: string
}

/** A module to load. */
export interface FarmModule {
  resolvedPath: string
  query: [key: string, value: string][]
}
