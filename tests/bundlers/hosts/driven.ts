import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type { Outcome } from '../../support/run-command.js'
import { BuildError, entriesOf, outputOf } from './host.js'
import type { BuildRequest, Bundle } from './host.js'

/** The arguments of a driver: where the project has our plugin, and what to build. */
export function driverArguments(request: BuildRequest, plugin: string): readonly string[] {
  const { root, mode = 'development', options } = request
  const module = createRequire(`${root}/package.json`).resolve(plugin)
  return [pathToFileURL(module).href, JSON.stringify({ root, entries: entriesOf(request), mode, options })]
}

/** @throws {BuildError} if a driver's exit code is that of a failure */
export function resultOf(request: BuildRequest, { status, output }: Outcome): Bundle {
  // eslint-disable-next-line no-control-regex
  const text = output.replaceAll(/\u001B\[[\d;]*m/g, '')
  if (status !== 0) throw new BuildError(text)
  return { files: outputOf(request), warnings: text.split('\n').filter((line) => /\bwarn/i.test(line)) }
}
