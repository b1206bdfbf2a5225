/** Whether the output is for people to look at, or as small as the host can make it. */
export type Mode = 'development' | 'production'

/** What hosts can do that not all of them can. The README says the same, and `table.test.ts` compares. */
export interface Capabilities {
  /** In which modes source maps lead to the specs. */
  readonly mappedModes: readonly Mode[]
  /** What makes a new build, or a new module in the dev server. */
  readonly watch: 'yes' | 'dev server' | 'existing files' | 'no'
  /** Whether it has a cache of its own that outlives a build. */
  readonly cache: boolean
}

const always = ['development', 'production'] as const

/** By the name under which a host imports the plugin. */
export const capabilities = {
  vite: { mappedModes: always, watch: 'dev server', cache: false },
  rollup: { mappedModes: always, watch: 'yes', cache: false },
  // A file that is not there yet cannot be watched.
  rolldown: { mappedModes: always, watch: 'existing files', cache: false },
  webpack: { mappedModes: always, watch: 'yes', cache: true },
  rspack: { mappedModes: always, watch: 'yes', cache: true },
  esbuild: { mappedModes: always, watch: 'yes', cache: false },
  // Farm 1.7 loses most of every map when it makes code small.
  farm: { mappedModes: ['development'], watch: 'yes', cache: false },
  // Bun takes no map from a plugin, and `Bun.build` has no watch mode.
  bun: { mappedModes: [], watch: 'no', cache: false },
} as const satisfies Record<string, Capabilities>
