import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import {
  EndOfStreamError,
  KaitaiError,
  KaitaiStream,
  PagedStream,
  ReadWriteKaitaiStruct,
} from '@unplugin-ksy/runtime'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.js'
import { FileSource } from './file-source.js'
import { FileStream } from './file-stream.js'

const abc = (): { folder: string; path: string } => {
  const folder = temporaryFolder({ a: 'abcdefgh' })
  return { folder, path: `${folder}/a` }
}
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0))

describe('a file that is there', () => {
  test('is read', () => {
    const { path } = abc()
    for (const given of [path, pathToFileURL(path)]) {
      const io = new FileStream(given)
      expect(io).toBeInstanceOf(KaitaiStream)
      expect([io.path, io.size, io.readU2be(), io.pos]).toEqual([path, 8, 0x6162, 2])
      expect(io.readBytesFull()).toEqual(bytesOf('cdefgh'))
      io.close()
    }
  })

  test('is edited in place', () => {
    const { path } = abc()
    const io = new FileStream(path, 'r+')
    io.seek(2)
    io.writeBytes(bytesOf('CD'))
    expect(readFileSync(path, 'utf8')).toBe('abcdefgh')
    io.flush()
    expect(readFileSync(path, 'utf8')).toBe('abCDefgh')
    io.writeU1(0x21)
    io.close()
    expect(readFileSync(path, 'utf8')).toBe('abCD!fgh')
  })

  test('has a fixed length', () => {
    const { path } = abc()
    const io = new FileStream(path, 'r+')
    io.seek(7)
    expect(() => io.writeU2be(1)).toThrow(EndOfStreamError)
    expect(() => io.readU2be()).toThrow(
      `unexpected end of the stream at byte 7: needed 2 bytes of ${path}, 1 left`,
    )
    io.close()
    expect(readFileSync(path, 'utf8')).toBe('abcdefgh')
  })

  test('is left alone by a stream that only reads', () => {
    const { path } = abc()
    const io = new FileStream(path)
    const message = `${path} was opened for reading only`
    expect(() => io.writeU1(1)).toThrow(message)
    expect(() => io.writeBitsBe(1, 1)).toThrow(message)
    expect(() => io.writeBytes(new Uint8Array(8))).toThrow(message)
    expect(() => io.writeSubstream(1)).toThrow(message)
    io.close()
    expect(readFileSync(path, 'utf8')).toBe('abcdefgh')
  })
})

describe('a file that is made', () => {
  test('grows as it is written', () => {
    const { path } = abc()
    const io = FileStream.create(path)
    expect([io.size, statSync(path).size]).toEqual([0, 0])
    io.writeU2be(0x4142)
    io.seek(4)
    io.writeU1(0x43)
    expect(io.size).toBe(5)
    io.close()
    expect(readFileSync(path, 'latin1')).toBe('AB\0\0C')
  })

  test('has the size that is given, and zeros', () => {
    const { path } = abc()
    const io = FileStream.create(pathToFileURL(path), 3)
    expect([io.size, io.eof]).toEqual([3, false])
    io.seek(1)
    io.writeU1(0x41)
    expect(() => io.writeU2be(1)).toThrow(EndOfStreamError)
    io.close()
    expect(readFileSync(path, 'latin1')).toBe('\0A\0')
  })

  test('can be larger than 4 GiB, and is exact there', () => {
    const { folder } = abc()
    const far = 2 ** 32 + 3
    const io = FileStream.create(`${folder}/large`)
    io.seek(far)
    io.writeU8be(0x0102030405060708n)
    expect([io.pos, io.size]).toEqual([far + 8, far + 8])
    io.seek(2 ** 32 - 1)
    expect(io.readU8be()).toBe(0x01020304n)
    io.seek(0)
    expect(io.readU4be()).toBe(0)
    const part = io.substream(far)
    expect([part.pos, io.pos]).toEqual([0, far + 4])
    // Nothing is flushed, so that this needs no disk that has sparse files.
    expect(statSync(io.path).size).toBe(0)
  })

  test('has the bits that were pending', () => {
    const { path } = abc()
    {
      const io = FileStream.create(path)
      io.writeBitsBe(1, 1)
      io[Symbol.dispose]()
    }
    expect(readFileSync(path, 'latin1')).toBe('\x80')
  })
})

describe('closing', () => {
  test('can be done twice; nothing works after it', () => {
    const { path } = abc()
    const io = new FileStream(path, 'r+')
    const part = io.substream(2)
    io.readU1()
    io.close()
    io.close()
    for (const use of [() => io.readU1(), () => io.writeU1(1), () => part.readU1(), () => io.flush()]) {
      expect(use).toThrow(`${path} is closed`)
    }
  })

  test('a part of a stream leaves the rest open', () => {
    const { path } = abc()
    const io = new FileStream(path)
    io.substream(2).close()
    expect(io.readU1()).toBe(0x63)
    io.close()
  })
})

describe('a file that cannot be opened is named, with the reason:', () => {
  const opening = (open: () => unknown): unknown => {
    try {
      return open()
    } catch (error) {
      return error
    }
  }

  test('it is not there', () => {
    const { folder } = abc()
    const error = opening(() => new FileStream(`${folder}/missing`))
    expect(error).toBeInstanceOf(KaitaiError)
    expect(error).toMatchObject({
      message: `can't open ${folder}/missing: there is no such file`,
      cause: { code: 'ENOENT' },
    })
    expect(() => new FileStream(`${folder}/missing`, 'r+')).toThrow('there is no such file')
    expect(existsSync(`${folder}/missing`)).toBe(false)
  })

  test('it is a folder', () => {
    const { folder } = abc()
    for (const flags of ['r', 'r+', 'w'] as const) {
      expect(() => new FileStream(folder, flags)).toThrow(`can't open ${folder}: it is a folder`)
    }
  })

  test('its folder is missing', () => {
    const { folder } = abc()
    expect(() => FileStream.create(`${folder}/no/a`)).toThrow(`can't make ${folder}/no/a: there is no such`)
  })

  test('the size is none', () => {
    const { path } = abc()
    expect(() => FileStream.create(path, -1)).toThrow(`can't make ${path}: -1 is no size`)
    expect(() => new FileStream(path, 'r+', 4)).toThrow('only a file that is made can be given one')
    expect(readFileSync(path, 'utf8')).toBe('abcdefgh')
  })
})

test('a file that becomes shorter while it is open is an error that names it', () => {
  const { path } = abc()
  const io = new FileStream(path)
  truncateSync(path, 4)
  expect(() => io.readU1()).toThrow(`can't read ${path}: it has become shorter since it was opened`)
  io.close()
})

test('tiny pages of a real file do what memory does', () => {
  const { path } = abc()
  const step = fc.tuple(fc.nat(7), fc.nat(90), fc.nat(2 ** 32 - 1))
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), fc.array(step, { maxLength: 50 }), (start, steps) => {
      writeFileSync(path, start)
      const file = new PagedStream(FileSource.open(path, 'r+'), { paging: { pageSize: 7, maxPages: 2 } })
      const memory = new KaitaiStream(start.slice())
      for (const [kind, size, value] of steps) {
        const [actual, expected] = [file, memory].map((io) => outcome(() => operate(io, kind, size, value)))
        expect(actual).toEqual(expected)
      }
      file.close()
      expect(readFileSync(path).equals(memory.toByteArray())).toBe(true)
    }),
    { numRuns: 200 },
  )
})

function operate(io: KaitaiStream, kind: number, size: number, value: number): unknown {
  switch (kind) {
    case 0:
      return io.seek(size)
    case 1:
      return io.readU4le()
    case 2:
      return io.writeU4le(value)
    case 3:
      return Array.from(io.readBytes(size))
    case 4:
      return io.writePadding(size, value)
    case 5:
      return io.readBitsBe((size % 24) + 1)
    case 6:
      return io.writeBitsBe(value, (size % 24) + 1)
    default:
      return io.substream(size).writeU1(value)
  }
}

/** What it gives, or the name of the error. */
function outcome(run: () => unknown): unknown {
  try {
    return run()
  } catch (error) {
    if (error instanceof KaitaiError) return error.name
    throw error
  }
}

/** Twenty million ones, and what else a test has in mind. */
class Ones extends ReadWriteKaitaiStruct {
  static readonly size = 20_000_000
  whenWritten: (io: KaitaiStream) => void = () => undefined

  override _read(): void {}
  _checkFields(): void {}
  _fill(): void {}

  _writeFields(io: KaitaiStream): void {
    for (let part = 0; part < 20; part++) io.writeBytes(new Uint8Array(Ones.size / 20).fill(1))
    this.whenWritten(io)
  }
}

describe('a write of more than what is kept in memory', () => {
  const isOnes = (bytes: Uint8Array): boolean => Buffer.alloc(Ones.size, 1).equals(bytes)

  test('leaves the file alone until it is finished, and then no other file behind', () => {
    const { folder, path } = abc()
    const io = new FileStream(path, 'w')
    const object = new Ones()
    object.whenWritten = () => {
      expect(statSync(path).size).toBe(0)
      io.seek(0)
      expect(isOnes(io.readBytes(Ones.size))).toBe(true)
    }
    object._write(io)
    io.close()
    expect(isOnes(readFileSync(path))).toBe(true)
    expect(readdirSync(folder)).toEqual(['a'])
  })

  test('leaves the file as it was if it fails', () => {
    const { folder, path } = abc()
    const io = new FileStream(path, 'w')
    io.writeBytes(bytesOf('abb'))
    io.seek(2)
    // The two bits that are left are those that tell 'b' from 'c'.
    io.writeBitsBe(0b0110_00, 6)
    const object = new Ones()
    object.whenWritten = () => {
      throw new KaitaiError('late')
    }
    expect(() => object._write(io)).toThrow('late')
    expect([io.size, io.pos]).toEqual([3, 3])
    expect(() => object._io).toThrow('neither read nor written')
    io.writeBitsBe(0b11, 2)
    io.close()
    expect(readFileSync(path, 'utf8')).toBe('abc')
    expect(readdirSync(folder)).toEqual(['a'])
  })
})
