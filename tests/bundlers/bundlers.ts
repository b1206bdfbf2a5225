import { build as esbuildBuild, formatMessages } from 'esbuild'
import type { BuildFailure } from 'esbuild'
import { rollup } from 'rollup'
import ksyEsbuild from 'unplugin-ksy/esbuild'
import ksyRollup from 'unplugin-ksy/rollup'
import ksyVite from 'unplugin-ksy/vite'
import type { Options } from 'unplugin-ksy'
import { build as viteBuild, createLogger } from 'vite'

/** What a bundler made of a project, with everything that it would have told the user. */
export interface Bundle {
  readonly code: string
  readonly sources: readonly string[]
  readonly warnings: readonly string[]
}

/** A build that failed, with the text that a user would see. */
export class BuildError extends Error {}

/** Builds `main.js` of a project into one ES module. */
export type Bundler = (root: string, options?: Options) => Promise<Bundle>

const rollupBundler: Bundler = async (root, options) => {
  const warnings: string[] = []
  try {
    const bundle = await rollup({
      input: `${root}/main.js`,
      plugins: [ksyRollup(options)],
      onLog: (_level, log) => warnings.push(log.message),
    })
    const { output } = await bundle.generate({ format: 'es', sourcemap: true })
    return { code: output[0].code, sources: output[0].map?.sources ?? [], warnings }
  } catch (error) {
    throw new BuildError(error instanceof Error ? error.message : String(error))
  }
}

const viteBundler: Bundler = async (root, options) => {
  const warnings: string[] = []
  const logger = createLogger('silent')
  logger.warn = (message) => warnings.push(message)
  try {
    const result = await viteBuild({
      root,
      configFile: false,
      customLogger: logger,
      logLevel: 'silent',
      plugins: [ksyVite(options)],
      build: { write: false, minify: false, sourcemap: true, lib: { entry: 'main.js', formats: ['es'] } },
    })
    const [bundle] = Array.isArray(result) ? result : []
    const chunk = bundle?.output[0]
    if (chunk === undefined) throw new Error('vite built nothing')
    return { code: chunk.code, sources: chunk.map?.sources ?? [], warnings }
  } catch (error) {
    throw new BuildError(error instanceof Error ? error.message : String(error))
  }
}

const esbuildBundler: Bundler = async (root, options) => {
  try {
    const result = await esbuildBuild({
      absWorkingDir: root,
      entryPoints: ['main.js'],
      outdir: 'dist',
      bundle: true,
      write: false,
      format: 'esm',
      sourcemap: 'external',
      logLevel: 'silent',
      plugins: [ksyEsbuild(options)],
    })
    const [map, code] = result.outputFiles
    const { sources }: { sources: string[] } = JSON.parse(map?.text ?? '{}')
    return {
      code: code?.text ?? '',
      sources,
      warnings: await formatMessages(result.warnings, { kind: 'warning' }),
    }
  } catch (error) {
    if (!isBuildFailure(error)) throw error
    throw new BuildError((await formatMessages(error.errors, { kind: 'error' })).join('\n'))
  }
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && 'errors' in error
}

/** Every bundler that the plugin is tested with. */
export const bundlers: readonly (readonly [name: string, bundle: Bundler])[] = [
  ['vite', viteBundler],
  ['rollup', rollupBundler],
  ['esbuild', esbuildBundler],
]
