import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.js'
import { replaceFile } from './replace-file.js'

const onWindows = process.platform === 'win32'

test('a new file is written, and nothing else is left in the folder', async () => {
  const folder = temporaryFolder()
  await replaceFile(`${folder}/a.bin`, Uint8Array.of(1, 2, 3))
  await replaceFile(pathToFileURL(`${folder}/b.txt`), 'text')
  expect([...readFileSync(`${folder}/a.bin`)]).toEqual([1, 2, 3])
  expect(readFileSync(`${folder}/b.txt`, 'utf8')).toBe('text')
  expect(readdirSync(folder).toSorted()).toEqual(['a.bin', 'b.txt'])
})

test('a file is replaced as a whole: who has the old one open keeps all of it', async () => {
  const folder = temporaryFolder({ a: 'old' })
  const before = statSync(`${folder}/a`).ino
  await replaceFile(`${folder}/a`, 'new')
  expect(readFileSync(`${folder}/a`, 'utf8')).toBe('new')
  expect(statSync(`${folder}/a`).ino).not.toBe(before)
})

test('what cannot take the name of the file leaves everything as it was', async () => {
  const folder = temporaryFolder()
  mkdirSync(`${folder}/taken`)
  await expect(replaceFile(`${folder}/taken`, 'new')).rejects.toThrow(/EISDIR/)
  await expect(replaceFile(`${folder}/missing/a`, 'new')).rejects.toThrow(/ENOENT/)
  expect(readdirSync(folder)).toEqual(['taken'])
})

test.skipIf(onWindows)('permissions are kept', async () => {
  const folder = temporaryFolder({ a: 'old' })
  chmodSync(`${folder}/a`, 0o640)
  await replaceFile(`${folder}/a`, 'new')
  expect(statSync(`${folder}/a`).mode & 0o777).toBe(0o640)
})

test.skipIf(onWindows)('a symbolic link stays one, and what it leads to is replaced', async () => {
  const folder = temporaryFolder({ 'real/a': 'old' })
  symlinkSync(`${folder}/real/a`, `${folder}/link`)
  await replaceFile(`${folder}/link`, 'new')
  expect(lstatSync(`${folder}/link`).isSymbolicLink()).toBe(true)
  expect(readFileSync(`${folder}/real/a`, 'utf8')).toBe('new')
})

test.skipIf(onWindows)('what is no regular file is written directly', async () => {
  await replaceFile('/dev/null', 'new')
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
})

test.skipIf(onWindows || process.getuid?.() === 0)('a read-only file is not replaced', async () => {
  const folder = temporaryFolder()
  writeFileSync(`${folder}/a`, 'old', { mode: 0o444 })
  await expect(replaceFile(`${folder}/a`, 'new')).rejects.toThrow(/EACCES/)
  expect(readFileSync(`${folder}/a`, 'utf8')).toBe('old')
})
