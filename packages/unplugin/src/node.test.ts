import { readdirSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { ConsistencyError, ReadWriteKaitaiStruct } from '@unplugin-ksy/runtime'
import type { KaitaiStream } from '@unplugin-ksy/runtime'
import { expect, expectTypeOf, test } from 'vitest'
import { readFile, writeFile } from './node.js'
import { temporaryFolder } from './testing/temporary-folder.js'

/** What a spec with one byte and a parameter is compiled to, reduced to what these tests need. */
class Scaled extends ReadWriteKaitaiStruct {
  factor: number
  value = 0

  constructor(factor = 1) {
    super()
    this.factor = factor
  }

  override _read(): void {
    this.value = this._io.readU1() * this.factor
  }

  _checkFields(): void {
    if (this.value > 255) throw new ConsistencyError('value', 'at most 255', this.value)
  }

  _writeFields(io: KaitaiStream): void {
    this._io = io
    io.writeU1(this.value)
  }

  _fill(): void {}

  static override read(source: Uint8Array, factor = 1): Scaled {
    return ReadWriteKaitaiStruct.read.call(Scaled, source, factor) as Scaled
  }
}

test('an object is read from a file, with its parameters', async () => {
  const folder = temporaryFolder({ a: '\x07' })
  const scaled = await readFile(Scaled, `${folder}/a`, 3)
  expect(scaled.value).toBe(21)
  expectTypeOf(scaled).toEqualTypeOf<Scaled>()
  // @ts-expect-error: the parameter is a number
  await readFile(Scaled, pathToFileURL(`${folder}/a`), 'three')
})

test('a file that is not there is an error of the file system', async () => {
  const folder = temporaryFolder()
  await expect(readFile(Scaled, `${folder}/missing`)).rejects.toThrow(/ENOENT.*missing/)
})

test('an object is written to a file, new or old', async () => {
  const folder = temporaryFolder({ a: 'a longer old file' })
  const object = new Scaled()
  object.value = 9
  await writeFile(`${folder}/a`, object)
  await writeFile(pathToFileURL(`${folder}/b`), object)
  expect([...readFileSync(`${folder}/a`)]).toEqual([9])
  expect([...readFileSync(`${folder}/b`)]).toEqual([9])
})

test('an object that cannot be written leaves the old file, and nothing else', async () => {
  const folder = temporaryFolder({ a: 'old' })
  const object = new Scaled()
  object.value = 256
  await expect(writeFile(`${folder}/a`, object)).rejects.toThrow(ConsistencyError)
  expect(readFileSync(`${folder}/a`, 'utf8')).toBe('old')
  expect(readdirSync(folder)).toEqual(['a'])
})
