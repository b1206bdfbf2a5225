import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Options } from 'unplugin-ksy'
import type { Capabilities, Mode } from './capabilities.js'

/** What to build, into the folder `dist` of the project. */
export interface BuildRequest {
  /** The project's folder, absolute. */
  readonly root: string
  /** Entry modules, by the name that their output has. Default: `main.js`. */
  readonly entries?: Readonly<Record<string, string>>
  /** Default: `development`, which takes less time. */
  readonly mode?: Mode
  readonly options?: Options
  /** A folder for a cache that outlives the build, where the host has such a thing. */
  readonly cache?: string
}

/** What a host made of a project, with everything that it told the user. */
export interface Bundle {
  /** What is in `dist`, source maps included, by name. */
  readonly files: Readonly<Record<string, string>>
  readonly warnings: readonly string[]
  /** The specs that were compiled and did not come out of a cache, where the host can tell. */
  readonly compiled?: readonly string[]
}

/** A build that failed, with the text that a user would see. */
export class BuildError extends Error {
  /** @param reason what the host threw */
  static from(reason: unknown): BuildError {
    return new BuildError(reason instanceof Error ? reason.message : String(reason))
  }
}

/** How a build in watch mode ended. */
export interface Rebuild {
  /** What the user reads if it failed. */
  readonly failure?: string | undefined
  /** The specs that were compiled in this build, where the host can tell. */
  readonly compiled?: readonly string[]
}

/** A build that starts again when a file changes. */
export interface Watcher {
  close(): Promise<void>
}

/** A bundler that the plugin is tested with. */
export interface Host extends Capabilities {
  readonly name: string
  /** @throws {BuildError} if the build fails in the way in which this host lets builds fail */
  build(request: BuildRequest): Promise<Bundle>
  watchBuilds?(request: BuildRequest, onBuilt: (rebuild: Rebuild) => void): Promise<Watcher>
  /** Each build takes a process of its own, so what depends on the host least is not tried with it. */
  readonly isSlow?: boolean
}

/** Runs a build where a user would: in the project's folder, which some bundlers take for its root. */
export async function inProject<T>({ root }: BuildRequest, build: () => Promise<T>): Promise<T> {
  const before = process.cwd()
  process.chdir(root)
  try {
    return await build()
  } finally {
    process.chdir(before)
  }
}

/** The entries of a request. */
export function entriesOf({ entries = { main: './main.js' } }: BuildRequest): Record<string, string> {
  return { ...entries }
}

/** What is in the output folder. Empty if there is none. */
export function outputOf({ root }: Pick<BuildRequest, 'root'>): Record<string, string> {
  const folder = join(root, 'dist')
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return {}
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
  const isFile = (name: string): boolean => statSync(join(folder, name)).isFile()
  return Object.fromEntries(
    names
      .filter(isFile)
      .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')]),
  )
}
