import { tmpdir } from 'node:os'
import { runLine } from './run-command.js'

/**
 * Whether npm can install packages here. Where it cannot, tests that need it skip themselves, and say so.
 *
 * @throws if it cannot although `CI` is set
 */
export async function hasRegistry(env: NodeJS.ProcessEnv = process.env): Promise<boolean> {
  const { status, output } = await runLine('npm view vite version --fetch-retries=0 --fetch-timeout=20000', {
    cwd: tmpdir(),
  })
  if (status === 0) return true

  const [, code] = /npm error code (\S+)/.exec(output) ?? []
  const reason = `npm cannot reach its registry (${code ?? output.trim()}).`
  if (env['CI']) throw new Error(`${reason} CI is set, so this is a failure.`)
  console.warn(`${reason} Tests that install packages are skipped.`)
  return false
}
