import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')
const packages = fileURLToPath(new URL('../../../../../', import.meta.url))

/** Runs the workspace's TypeScript compiler, and gives what it says: nothing if there is nothing wrong. */
export function runTsc(...args: readonly string[]): string {
  const { stdout, stderr, error } = spawnSync(process.execPath, [tsc, '--pretty', 'false', ...args], {
    encoding: 'utf8',
  })
  if (error !== undefined) throw error
  return stdout + stderr
}

/** Writes the declarations of the runtime, as it is published, to where the fixtures look for them. */
export function declareRuntime(): void {
  const target = join(packages, 'compiler/node_modules/.cache/runtime-declarations')
  const options = [
    '--emitDeclarationOnly',
    '--stripInternal',
    '--declarationMap',
    'false',
    '--outDir',
    target,
  ]
  runTsc(
    '-p',
    join(packages, 'runtime/tsconfig.build.json'),
    ...options,
    '--tsBuildInfoFile',
    join(target, '.tsbuildinfo'),
  )
}
