import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runLine } from '../../support/run-command.js'

/** A host that is too large, or works on too few systems, to be installed with the other packages. */
export interface Elsewhere {
  /** Its npm package. */
  readonly name: string
  readonly version: string
  /** A command that succeeds if it has been installed and runs here. */
  readonly probe: string
}

const DRIVERS = fileURLToPath(new URL('../fixtures/drivers', import.meta.url))

/**
 * Installs a host in a temporary folder, which later runs find again.
 *
 * @returns the folder, with our drivers in it, or undefined, after saying why, where the host cannot be had
 * @throws if it cannot be had although `KSY_REQUIRE_HOSTS` is set
 */
export async function installElsewhere(
  host: Elsewhere,
  env: NodeJS.ProcessEnv = process.env,
): Promise<string | undefined> {
  const key = createHash('sha256').update(JSON.stringify(host)).digest('hex').slice(0, 8)
  const all = join(realpathSync(tmpdir()), 'unplugin-ksy-hosts')
  const folder = join(all, `${host.name.replace(/\W+/g, '-')}-${host.version}-${key}`)
  const failure = existsSync(folder) ? undefined : await install(host, all, folder)
  if (failure === undefined) {
    cpSync(DRIVERS, folder, { recursive: true })
    return folder
  }
  const reason = `${host.name} ${host.version} cannot be installed and run here: ${failure}`
  if (env['KSY_REQUIRE_HOSTS']) throw new Error(`${reason}\nKSY_REQUIRE_HOSTS is set, so this is a failure.`)
  console.warn(`${reason}\nIts tests are skipped.`)
  return undefined
}

/** @returns what went wrong, if anything */
async function install(
  { name, version, probe }: Elsewhere,
  all: string,
  folder: string,
): Promise<string | undefined> {
  mkdirSync(all, { recursive: true })
  const temporary = mkdtempSync(join(all, 'new-'))
  writeFileSync(join(temporary, 'package.json'), '{ "private": true, "type": "module" }')
  const install = `npm install --no-audit --no-fund --fetch-retries=1 --fetch-timeout=20000 ${name}@${version}`
  for (const line of [install, probe]) {
    const { status, output } = await runLine(line, { cwd: temporary })
    if (status === 0) continue
    rmSync(temporary, { recursive: true, force: true })
    return output.trim()
  }
  renameSync(temporary, folder)
  return undefined
}
