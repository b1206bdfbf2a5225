import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DeriveHooks, HookContext } from 'unplugin-ksy/runtime'
import { loadSpecs, type LoadedSpecs } from '../support/load-specs.js'

// Real formats, edited where sizes, counts, tags, offsets and checksums have to follow. Decoders that share nothing with ours say
// whether they do; programs only where they are installed.

let loaded: LoadedSpecs
const folder = mkdtempSync(join(tmpdir(), 'ksy-derive-'))
beforeAll(async () => {
  loaded = await loadSpecs(new URL('samples/', import.meta.url))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a program prints about a file; undefined where there is no such program. */
function run(program: string, args: readonly string[], name: string, bytes: Uint8Array): string | undefined {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  try {
    return execFileSync(program, [...args, path], { encoding: 'utf8', stdio: 'pipe' })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      console.warn(`${program} is not installed: it was not asked`)
      return undefined
    }
    throw error
  }
}

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

describe('a PNG', () => {
  /** One grey pixel. */
  const pixels = deflateSync(Uint8Array.of(0, 0x80))

  function hooks(): DeriveHooks {
    const { crc32 } = loaded.runtime
    return {
      'png::chunk.crc': ({ kind, body }: { kind: string; body: unknown }, { bytesOf }: HookContext) =>
        crc32(latin1(kind), bytesOf(body)),
    }
  }

  function made(): Uint8Array {
    const { png: Png } = loaded.specs
    const { Header, Text } = Png
    const header = { width: 1, height: 1, bitDepth: 8, colorType: 0, compression: 0, filter: 0, interlace: 0 }
    const png = Png.create({
      chunks: [
        { body: Header.create(header) },
        { body: Text.create({ keyword: 'Title', text: 'A pixel' }) },
        { kind: 'IDAT', body: pixels },
        { kind: 'IEND', body: new Uint8Array() },
      ],
    })
    return Png.write(png, { derive: hooks() })
  }

  /** Walks over the chunks without any of our code. */
  function kindsOf(bytes: Uint8Array): string[] {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const kinds: string[] = []
    for (let at = 8; at < bytes.length;) {
      const length = view.getUint32(at)
      kinds.push(String.fromCharCode(...bytes.subarray(at + 4, at + 8)))
      expect(view.getUint32(at + 8 + length)).toBe(slowCrc(bytes.subarray(at + 4, at + 8 + length)))
      at += 12 + length
    }
    return kinds
  }

  /** Bit by bit, as the appendix of the PNG specification defines it. */
  function slowCrc(bytes: Uint8Array): number {
    let crc = 0xffffffff
    for (const byte of bytes)
      for (let bit = 0; bit < 8; bit++)
        crc = ((crc ^ (byte >> bit)) & 1) === 0 ? crc >>> 1 : (crc >>> 1) ^ 0xedb88320
    return ~crc >>> 0
  }

  function expectDecoded(bytes: Uint8Array): void {
    const args = [
      '-v',
      'error',
      '-err_detect',
      'crccheck+explode',
      '-show_entries',
      'stream=width,height',
      '-of',
      'csv=p=0',
    ]
    expect(run('ffprobe', args, 'image.png', bytes)?.trim() ?? '1,1').toBe('1,1')
    expect(run('pngcheck', [], 'image.png', bytes) ?? 'OK:').toContain('OK:')
  }

  test('made of nothing but what it shows', () => {
    const bytes = made()
    expect(kindsOf(bytes)).toEqual(['IHDR', 'tEXt', 'IDAT', 'IEND'])
    expectDecoded(bytes)
  })

  test('with a text added, one changed, and one removed', () => {
    const { png: Png } = loaded.specs
    const png = Png.read(made())
    png.chunks.splice(
      1,
      0,
      Png.Chunk.create({ body: Png.Text.create({ keyword: 'Author', text: 'Nobody' }) }),
    )
    png.chunks[2].body.text = 'A single pixel'
    const more = Png.write(png, { derive: hooks() })
    expect(kindsOf(more)).toEqual(['IHDR', 'tEXt', 'tEXt', 'IDAT', 'IEND'])
    expectDecoded(more)
    png.chunks.splice(1, 2)
    const fewer = Png.write(png, { derive: hooks() })
    expect(kindsOf(fewer)).toEqual(['IHDR', 'IDAT', 'IEND'])
    expectDecoded(fewer)
  })

  test('that was not changed stays what it is, and a broken checksum is found', () => {
    const { png: Png } = loaded.specs
    const bytes = made()
    expect(Png.write(Png.read(bytes), { derive: hooks() })).toEqual(bytes)
    loaded.runtime.verify(Png.read(bytes), hooks())
    const broken = bytes.slice()
    broken[broken.length - 1]! ^= 1
    expect(() => loaded.runtime.verify(Png.read(broken), hooks())).toThrow(/^chunks\[3\]\.crc: expected/)
  })

  test('a hook of no type', () => {
    const { png: Png } = loaded.specs
    const png = Png.read(made())
    expect(() => Png.write(png, { derive: { 'png::chank.crc': () => 0 } })).toThrow(
      "there is no 'png::chank.crc'",
    )
  })
})

describe('a ZIP archive', () => {
  const members = { 'a.txt': strToU8('first'), 'b.txt': strToU8('second'), 'c.txt': strToU8('third') }

  function hooks(): DeriveHooks {
    const { crc32 } = loaded.runtime
    const { Entry } = loaded.specs['zip']
    type Local = { name: string; body: Uint8Array; crc: number }
    type Section = { body: Local }
    type Tree = { _root: { sections: Section[] } }
    const localOf = ({ name, _root }: Local & Tree): Local | undefined =>
      _root.sections.map(({ body }) => body).find((body) => body.name === name && !(body instanceof Entry))
    const directory = ({ _root }: Tree): Section[] =>
      _root.sections.filter(({ body }) => body instanceof Entry)
    return {
      'zip::local_file.crc': ({ body }: Local) => crc32(body),
      'zip::local_file.len_uncompressed': ({ body }: Local) => body.length,
      'zip::entry.crc': (entry: Local & Tree) => localOf(entry)?.crc,
      'zip::entry.len_compressed': (entry: Local & Tree) => localOf(entry)?.body.length,
      'zip::entry.len_uncompressed': (entry: Local & Tree) => localOf(entry)?.body.length,
      'zip::end.num_entries': (end: Tree) => directory(end).length,
      'zip::end.num_entries_on_disk': (end: Tree) => directory(end).length,
      'zip::end.len_directory': (end: Tree, { sizeOf }: HookContext) => sizeOf(directory(end)),
      'zip::end.ofs_directory': (end: Tree, { offsetOf }: HookContext) =>
        offsetOf(directory(end)[0] as never),
    }
  }

  function expectUnzipped(bytes: Uint8Array, expected: Record<string, Uint8Array>): void {
    expect(unzipSync(bytes)).toEqual(expected)
    expect(run('unzip', ['-t'], 'archive.zip', bytes) ?? 'No errors detected').toContain('No errors detected')
  }

  test.each(['longer, so that all that follows moves', 'x'])('with a member that becomes: %s', (text) => {
    const { zip: Zip } = loaded.specs
    const zip = Zip.read(zipSync(members, { level: 0 }))
    zip.sections[0].body.body = strToU8(text)
    expectUnzipped(Zip.write(zip, { derive: hooks() }), { ...members, 'a.txt': strToU8(text) })
  })

  test('with a member removed', () => {
    const { zip: Zip } = loaded.specs
    const zip = Zip.read(zipSync(members, { level: 0 }))
    zip.sections = zip.sections.filter(({ body }: { body: { name?: string } }) => body.name !== 'b.txt')
    expectUnzipped(Zip.write(zip, { derive: hooks() }), {
      'a.txt': members['a.txt'],
      'c.txt': members['c.txt'],
    })
  })

  test('that was not changed stays what it is', () => {
    const { zip: Zip } = loaded.specs
    const bytes = zipSync(members, { level: 0 })
    expect(Zip.write(Zip.read(bytes), { derive: hooks() })).toEqual(bytes)
    expect(Zip.write(Zip.read(bytes))).toEqual(bytes)
  })
})

describe('a WAVE file', () => {
  function sound(length: number): Uint8Array {
    const { wave: Wave } = loaded.specs
    // PCM, one channel, 8000 samples of 8 bits in a second.
    const format = Uint8Array.of(1, 0, 1, 0, 0x40, 0x1f, 0, 0, 0x40, 0x1f, 0, 0, 1, 0, 8, 0)
    const chunks = [
      { kind: 'fmt ', body: format },
      { kind: 'data', body: new Uint8Array(length).fill(0x80) },
    ]
    return Wave.write(Wave.create({ chunks: { chunks } }))
  }

  test('that becomes longer, to an odd number of samples', () => {
    const { wave: Wave } = loaded.specs
    const wave = Wave.read(sound(8000))
    const data = wave.chunks.chunks[1]
    data.body = new Uint8Array(12_001).fill(0x80)
    const bytes: Uint8Array = Wave.write(wave)
    expect([bytes.length, wave.lenChunks, data.lenBody, data.padding.length]).toEqual([
      12_046, 12_038, 12_001, 1,
    ])
    const args = ['-v', 'error', '-show_entries', 'stream=duration', '-of', 'csv=p=0']
    expect(Number(run('ffprobe', args, 'sound.wav', bytes) ?? 1.500125)).toBeCloseTo(1.500125, 5)
  })
})

describe('a document of documents', () => {
  test('in which a text becomes longer, and a document is added', () => {
    const { document: Document } = loaded.specs
    const { Element, Elements, Text, Kind } = Document
    const end = { kind: Kind.END }
    const document = Document.create({
      elements: {
        elements: [
          { name: 'text', kind: Kind.TEXT, value: Text.create({ text: 'short' }) },
          { name: 'number', kind: Kind.INTEGER, value: 7 },
          end,
        ],
      },
    })
    const read = Document.read(Document.write(document))
    expect(read.len).toBe(33)
    read.elements.elements[0].value.text = 'somewhat longer'
    const inner = Document.create({
      elements: Elements.create({ elements: [{ name: 'n', kind: Kind.INTEGER, value: 1 }, end] }),
    })
    read.elements.elements.splice(2, 0, Element.create({ name: 'inner', value: inner }))
    const bytes: Uint8Array = Document.write(read)
    expect(read.len).toBe(bytes.length)
    const again = Document.read(bytes)
    expect(again.elements.elements[0].value.text).toBe('somewhat longer')
    expect(again.elements.elements[2].kind).toBe(Kind.DOCUMENT)
    expect(again.elements.elements[2].value.len).toBe(12)
  })
})
