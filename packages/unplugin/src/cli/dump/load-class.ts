import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { KaitaiStruct } from '@unplugin-ksy/runtime'
import { registerHooks } from '../../core/hosts/register-hooks.js'
import type { LoadedSpec } from '../../core/load-spec.js'
import type { Settings } from '../../core/options.js'
import type { ShownClass } from './members.js'
import { ReadStarts } from './read-starts.js'

/** A class that reads itself from a stream. */
export type RootClass = ShownClass & (new () => KaitaiStruct)

/** A spec's class, ready to read. */
export interface LoadedClass {
  readonly type: RootClass
  readonly starts: ReadStarts
}

/**
 * Runs a spec without errors in this process.
 *
 * @throws what Node throws for a hand-written module that cannot be run
 */
export async function loadClass(
  { path, dependencies }: LoadedSpec,
  settings: Settings,
): Promise<LoadedClass> {
  // Only classes that can write can forget instances again.
  registerHooks({ ...settings, compile: { ...settings.compile, mode: 'read-write', members: true } })
  const starts = new ReadStarts()
  const imported = dependencies.filter((file) => file.endsWith('.ksy') && existsSync(file))
  for (const file of imported) starts.watch((await importSpec(file)).default)
  const { default: type } = await importSpec(path)
  starts.watch(type)
  return { type, starts }
}

function importSpec(path: string): Promise<{ readonly default: RootClass }> {
  return import(pathToFileURL(path).href)
}
