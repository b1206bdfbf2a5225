import { spawnSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../support/temporary-folder.mjs'

// `writeFile` of unplugin-ksy/node in a process of its own, of which each call of the file system fails in turn, or is the last
// thing that the process does.

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const OLD = 'old content'
const NEW = 'the new content'

let folder: string
let remove: () => void
let path: string
beforeEach(() => {
  ;({ path: folder, remove } = temporaryFolder())
  path = join(folder, 'file')
  writeFileSync(path, OLD)
  chmodSync(path, 0o640)
})
afterEach(() => remove())

interface Fault {
  readonly at: number
  readonly how: string
  readonly written?: number
  /** A later call that fails, too. */
  readonly then?: string
}

function write(fault: Fault): {
  calls: string[]
  status: number | null
  signal: string | null
  error: string
} {
  const { stdout, stderr, status, signal } = spawnSync(
    process.execPath,
    ['--import', pathToFileURL(here('faults.mjs')).href, here('write.mjs'), path, NEW],
    { encoding: 'utf8', env: { ...process.env, FAULT: JSON.stringify(fault) } },
  )
  return { calls: stdout.split('\n').slice(0, -1), status, signal, error: stderr }
}

const content = (): string => readFileSync(path, 'utf8')
const others = (): string[] => readdirSync(folder).filter((name) => !['file', 'node_modules'].includes(name))
const CALLS = ['realpath', 'stat', 'access', 'writeFile', 'chmod', 'rename']
const at = (name: string): number => CALLS.indexOf(name)

test('without a fault, these are the steps', () => {
  expect(write({ at: -1, how: '' })).toMatchObject({ calls: CALLS, status: 0 })
  expect(content()).toBe(NEW)
  expect(statSync(path).mode & 0o777).toBe(0o640)
  expect(others()).toEqual([])
})

describe.each(['EIO', 'ENOSPC', 'EACCES'])('%s', (how) => {
  test.each(CALLS.slice(1))('in %s: the old file, nothing else, and the error', (name) => {
    const { status, error } = write({ at: at(name), how, written: 0 })
    expect([status, error]).toEqual([3, `Error: ${how}: injected into ${name}`])
    expect(content()).toBe(OLD)
    expect(statSync(path).mode & 0o777).toBe(0o640)
    expect(others()).toEqual([])
  })

  test('in realpath: the file is taken for what it is called', () => {
    expect(write({ at: at('realpath'), how })).toMatchObject({ status: 0 })
    expect(content()).toBe(NEW)
  })
})

test('a disk that is full at any byte leaves the old file, and nothing else', () => {
  for (let written = 0; written <= NEW.length; written++) {
    expect(write({ at: at('writeFile'), how: 'ENOSPC', written }).status).toBe(3)
    expect([written, content(), others()]).toEqual([written, OLD, []])
  }
})

test('a temporary file that cannot be removed does not hide what failed', () => {
  const { error } = write({ at: at('rename'), how: 'EIO', then: 'rm' })
  expect(error).toBe('Error: EIO: injected into rename')
  expect(content()).toBe(OLD)
})

describe.skipIf(process.platform === 'win32')('a process that is killed', () => {
  test.each(CALLS)('before %s leaves the old file', (name) => {
    expect(write({ at: at(name), how: 'killed', written: 0 }).signal).toBe('SIGKILL')
    expect(content()).toBe(OLD)
  })

  test.each(CALLS)('after %s leaves the old file, or the new one once it has the name', (name) => {
    expect(write({ at: at(name), how: 'killed after', written: NEW.length }).signal).toBe('SIGKILL')
    expect(content()).toBe(name === 'rename' ? NEW : OLD)
    expect(statSync(path).mode & 0o777).toBe(0o640)
  })

  test('within the data leaves the old file, and the next write works', () => {
    expect(write({ at: at('writeFile'), how: 'killed', written: 4 }).signal).toBe('SIGKILL')
    expect(content()).toBe(OLD)
    expect(write({ at: -1, how: '' }).status).toBe(0)
    expect(content()).toBe(NEW)
  })
})

test.skipIf(process.platform === 'win32')('nobody reads the new content who could not read the old', () => {
  chmodSync(path, 0o600)
  write({ at: at('writeFile'), how: 'killed', written: 4 })
  expect(others().map((name) => statSync(join(folder, name)).mode & 0o777)).toEqual([0o600])
})
