import { closeSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import ksy from 'unplugin-ksy/esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runNode, successOf } from '../support/run-command.js'

const gibi = 2 ** 30
const size = 6 * gibi
const volumes = [
  { offset: 0x1_0000, length: 2 * gibi, name: 'one' },
  { offset: 4 * gibi - 3, length: 2 * gibi - 1, name: 'two' },
] as const
/** So that its second entry begins before the 3 GiB and ends behind them. */
const ofsPartitions = 3 * gibi - 20

/** Within the tests, so that the built script finds the package. */
const cache = fileURLToPath(new URL('../node_modules/.cache', import.meta.url))
let folder: string
beforeAll(async () => {
  await mkdir(cache, { recursive: true })
  folder = await mkdtemp(join(cache, 'large-file-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a sparse file of 6 GiB is read and edited in place with less than 200 MB of memory', async ({
  skip,
}) => {
  const path = join(folder, 'disk.img')
  if (!makeDisk(path)) skip('this disk has no sparse files, or not of 6 GiB')

  const script = await buildScript()
  const output: unknown = JSON.parse(await successOf(runNode(script, [path], { cwd: folder })))

  expect(output).toEqual({
    before: ['large', 'one', 'two'],
    after: ['edited', 8, 'TWO'],
    // The first byte of the file is the only one there that is not zero.
    sum: 'D'.charCodeAt(0),
    memory: expect.any(Number) as number,
  })
  expect((output as { memory: number }).memory).toBeLessThan(200e6)

  const file = openSync(path, 'r')
  try {
    const text = (offset: number, length: number): string => bytesAt(file, offset, length).toString('latin1')
    expect(text(0, 24)).toBe('DISKedited\0\0\0\0\0\0\x02\0\0\0\xec\xff\xff\xbf')
    expect(text(volumes[0].offset, 9)).toBe('\x08\0\0\0one\0x')
    expect(text(volumes[1].offset, 9)).toBe('\x07\0\0\0TWO\0x')
    expect(text(volumes[1].offset + volumes[1].length - 9, 10)).toBe('x\xef\xcd\xab\x89\x67\x45\x23\x01x')
    const stats = fstatSync(file)
    expect(stats.size).toBe(size)
    expect(onDisk(stats)).toBeLessThan(16e6)
  } finally {
    closeSync(file)
  }
})

/** Writes the few bytes that the disk has, with nothing of ours. @returns false where that takes too much room */
function makeDisk(path: string): boolean {
  const file = openSync(path, 'w')
  try {
    ftruncateSync(file, size)
    if (onDisk(fstatSync(file)) > 16e6) return false
    const header = Buffer.alloc(28)
    header.write('DISKlarge', 'latin1')
    header.writeUInt32LE(volumes.length, 16)
    header.writeBigUInt64LE(BigInt(ofsPartitions), 20)
    writeSync(file, header, 0, header.length, 0)
    volumes.forEach(({ offset, length, name }, index) => {
      const entry = Buffer.alloc(16)
      entry.writeBigUInt64LE(BigInt(offset))
      entry.writeBigUInt64LE(BigInt(length), 8)
      writeSync(file, entry, 0, entry.length, ofsPartitions + 16 * index)
      writeSync(file, `\x07\0\0\0${name}\0x`, offset, 'latin1')
      writeSync(file, 'x'.repeat(10), offset + length - 9, 'latin1')
    })
    return true
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      ['EFBIG', 'ENOSPC', 'EDQUOT'].includes(String(error.code))
    )
      return false
    throw error
  } finally {
    closeSync(file)
  }
}

/** In bytes. A system that does not tell how many blocks a file takes is taken to store all of it. */
function onDisk({ size: length, blocks }: { readonly size: number; readonly blocks?: number }): number {
  return blocks === undefined || (process.platform === 'win32' && blocks === 0) ? length : blocks * 512
}

function bytesAt(file: number, offset: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  readSync(file, bytes, 0, length, offset)
  return bytes
}

async function buildScript(): Promise<string> {
  const outfile = join(folder, 'edit-disk.mjs')
  await build({
    entryPoints: [fileURLToPath(new URL('fixtures/edit-disk.mjs', import.meta.url))],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: ['unplugin-ksy/*'],
    plugins: [ksy({ types: false })],
    logLevel: 'silent',
  })
  return outfile
}
