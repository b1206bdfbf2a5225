import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.mjs'
import { ksyScript, runKsy } from './run-ksy.js'

function project(files: Readonly<Record<string, string | Uint8Array>>): string {
  const { path, remove } = temporaryFolder()
  onTestFinished(remove)
  for (const [name, content] of Object.entries({ 'package.json': '{ "type": "module" }', ...files })) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), content)
  }
  return path
}

const bytes = 'meta: { id: bytes }\nseq: [{ id: all, type: u1, repeat: eos }]\n'

const everything = {
  'specs/all.ksy': `
meta: { id: all, imports: [kinds], ks-opaque-types: true }
seq:
  - { id: kind, type: u1, enum: 'kinds::kind' }
  - { id: inner, type: kinds }
  - { id: secret, size: 2, process: not }
  - { id: token, type: token }
`,
  'specs/kinds.ksy': `
meta: { id: kinds, imports: [all] }
seq: [{ id: own, type: u1, enum: kind }]
enums: { kind: { 1: one, 2: two } }
`,
  'code/not.js': 'export default class { decode(bytes) { return bytes.map((byte) => ~byte) } }',
  'code/token.js': `
import { KaitaiStruct } from 'unplugin-ksy/runtime'
export default class Token extends KaitaiStruct {
  _read() { this.letters = this._io.readBytesFull() }
}
`,
  'package.json': JSON.stringify({
    type: 'module',
    'unplugin-ksy': { processors: { not: './code/not.js' }, opaqueTypes: { token: './code/token.js' } },
  }),
  'all.bin': Uint8Array.of(1, 2, 0xff, 0xfe, 3),
}

test('imports in a circle, and the hand-written code that package.json names', async () => {
  const root = project(everything)
  expect(await runKsy(root, ['dump', 'specs/all.ksy', 'all.bin'])).toMatchObject({
    status: 0,
    output: [
      'All',
      '  kind: ONE (1)',
      '  inner: Kinds',
      '    own: TWO (2)',
      '  secret: 00 01 (2 bytes)',
      '  token: Token',
      '    letters: 03 (1 byte)',
      '',
    ].join('\n'),
  })
})

test('the command line decides before package.json', async () => {
  const root = project({
    ...everything,
    'code/same.js': 'export default class { decode(bytes) { return bytes } }',
  })
  const words = [
    'dump',
    'specs/all.ksy',
    'all.bin',
    '--processor',
    'not=./code/same.js',
    '--path=secret',
    '--json',
  ]
  expect(await runKsy(root, words)).toMatchObject({ status: 0, output: '"fffe"\n' })
})

test('hand-written code that does not run is named', async () => {
  const root = project({ ...everything, 'code/not.js': "import 'nonesuch'" })
  const { status, output } = await runKsy(root, ['dump', 'specs/all.ksy', 'all.bin'])
  expect(status).toBe(1)
  expect(output).toMatch(/^ksy: specs\/all\.ksy cannot be run: .*nonesuch.*not\.js\n$/)
})

test('a spec with errors reads nothing', async () => {
  const root = project({ 'a.ksy': bytes.replace('u1', 'nonesuch'), 'a.bin': '' })
  const { status, stdout, output } = await runKsy(root, ['dump', 'a.ksy', 'a.bin'])
  expect([status, stdout]).toEqual([1, ''])
  expect(output).toMatch(/^a\.ksy:2:\d+: error: .*nonesuch/)
})

test.each([
  ['a file that is not there', ['a.ksy', 'b'], 'b does not exist'],
  ['a folder', ['a.ksy', '.'], '. is a folder'],
  ['a spec that needs parameters', ['params.ksy', 'a.ksy'], 'params.ksy has parameters'],
])('%s is not understood', async (_, words, reason) => {
  const params = 'meta: { id: params }\nparams: [{ id: size, type: u1 }]\n'
  const root = project({ 'a.ksy': bytes, 'params.ksy': params })
  const { status, output } = await runKsy(root, ['dump', ...words])
  expect(status).toBe(2)
  expect(output).toContain(`ksy: ${reason}`)
})

test('a wrong path says what there is, and a part that cannot be read says why', async () => {
  const root = project({
    'a.ksy': 'meta: { id: a }\nseq: [{ id: x, type: u1 }]\ninstances: { y: { pos: 9, type: u1 } }\n',
    'a.bin': 'abc',
  })
  expect(await runKsy(root, ['dump', 'a.ksy', 'a.bin', '--path', '/z'])).toMatchObject({
    status: 1,
    output: 'ksy: a.bin: there is no /z: / has x, y\n',
  })
  expect(await runKsy(root, ['dump', 'a.ksy', 'a.bin', '--path', '/y'])).toMatchObject({
    status: 1,
    stdout: '',
    output: expect.stringContaining('\n  at /y, byte 9 (0x9)\n'),
  })
})

test('a file that does not fit in memory', async () => {
  const root = project({
    'disk.ksy': `
meta: { id: disk, endian: le }
seq: [{ id: first, type: u1 }]
instances:
  last: { pos: _io.size - 2, type: u2 }
  part: { pos: 3000000000, size: 20 }
`,
    'disk.bin': '\x07',
  })
  // Most disks have room for a file of zeros, since it takes none.
  truncateSync(join(root, 'disk.bin'), 5 * 2 ** 30)
  expect(await runKsy(root, ['dump', 'disk.ksy', 'disk.bin'])).toMatchObject({
    status: 0,
    output: `Disk\n  first: 7\n  last: 0\n  part: ${'00 '.repeat(16)}… (20 bytes)\n`,
  })
})

test('colours where they are asked for', async () => {
  const root = project({ 'a.ksy': bytes, 'a.bin': 'a' })
  const words = ['dump', 'a.ksy', 'a.bin', '--path', '/all/0']
  expect(await runKsy(root, words, { FORCE_COLOR: '1' })).toMatchObject({ output: '\x1b[33m97\x1b[39m\n' })
})

test('ends without a word when nobody reads any more', async () => {
  const root = project({ 'a.ksy': bytes, 'a.bin': new Uint8Array(500_000) })
  const child = spawn(process.execPath, [ksyScript, 'dump', 'a.ksy', 'a.bin'], { cwd: root })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  child.stdout.once('data', () => child.stdout.destroy())
  const [status] = await once(child, 'close')
  expect([status, said]).toEqual([0, ''])
})
