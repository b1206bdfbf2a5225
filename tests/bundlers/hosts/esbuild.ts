import { build, context, formatMessages } from 'esbuild'
import type { BuildFailure, BuildOptions } from 'esbuild'
import ksy from 'unplugin-ksy/esbuild'
import { capabilities } from './capabilities.js'
import { BuildError, entriesOf, outputOf } from './host.js'
import type { BuildRequest, Host } from './host.js'

function configure(request: BuildRequest): BuildOptions {
  return {
    absWorkingDir: request.root,
    entryPoints: entriesOf(request),
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: request.mode === 'production',
    sourcemap: true,
    logLevel: 'silent',
    plugins: [ksy(request.options)],
  }
}

export const esbuild: Host = {
  name: 'esbuild',
  ...capabilities.esbuild,

  async build(request) {
    try {
      const { warnings } = await build(configure(request))
      return { files: outputOf(request), warnings: await formatMessages(warnings, { kind: 'warning' }) }
    } catch (error) {
      if (!isBuildFailure(error)) throw error
      throw new BuildError((await formatMessages(error.errors, { kind: 'error' })).join('\n'))
    }
  },

  async watchBuilds(request, onBuilt) {
    const options = configure(request)
    const watched = await context({
      ...options,
      plugins: [
        ...(options.plugins ?? []),
        {
          name: 'report',
          setup: ({ onEnd }) =>
            onEnd(async ({ errors }) => {
              const messages = await formatMessages(errors, { kind: 'error' })
              onBuilt({ failure: errors.length === 0 ? undefined : messages.join('\n') })
            }),
        },
      ],
    })
    await watched.watch()
    return { close: () => watched.dispose() }
  },
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && 'errors' in error
}
