import { ByteBuilder } from '../byte-builder.mjs'
import { randomBytes, randomIntegers } from '../random.mjs'

/**
 * An ELF file of 64 bits, with the sections of a program that is linked dynamically: names, symbols, relocations, notes,
 * the dynamic section and some code, which is none.
 *
 * @param {number} symbols
 */
export function generateElf(symbols) {
  const random = randomIntegers(15)
  const names = stringTable(Array.from({ length: symbols }, (_, i) => `${nouns[i % nouns.length]}_${i}`))
  const symbolTable = new ByteBuilder('le').bytes(new Uint8Array(24))
  for (const offset of names.offsets.slice(1)) {
    symbolTable
      .u4(offset)
      .u1(0x12, 0)
      .u2(14)
      .u8(0x400000 + random(2 ** 20), random(4096))
  }
  const relocations = new ByteBuilder('le')
  for (let i = 0; i < symbols; i++) {
    relocations.u8(0x600000 + i * 8, 6 + (1 + random(symbols)) * 2 ** 32, random(1000))
  }
  const note = new ByteBuilder('le').u4(4, 20, 3).text('GNU\0').bytes(randomBytes(random, 20))
  const dynamic = new ByteBuilder('le').u8(1, names.offsets[1] ?? 0, 5, 0x400, 10, 0x800, 30, 8, 0, 0)

  return assemble([
    { name: '', type: 0, link: 0, body: new Uint8Array() },
    { name: '.interp', type: 1, link: 0, body: new TextEncoder().encode('/lib64/ld-linux-x86-64.so.2\0') },
    { name: '.note.gnu.build-id', type: 7, link: 0, body: note.build() },
    { name: '.dynsym', type: 11, link: 4, body: symbolTable.build() },
    { name: '.dynstr', type: 3, link: 0, body: names.bytes },
    { name: '.rela.dyn', type: 4, link: 3, body: relocations.build() },
    { name: '.text', type: 1, link: 0, body: randomBytes(random, symbols * 80) },
    { name: '.dynamic', type: 6, link: 4, body: dynamic.build() },
  ])
}

const nouns = ['open', 'history_search', 'rl_insert', 'xmalloc', 'sh', 'parse_and_execute', 'array_create']

/** @param {readonly string[]} texts */
function stringTable(texts) {
  const bytes = new ByteBuilder('le').u1(0)
  const offsets = [0]
  for (const text of texts) {
    offsets.push(bytes.length)
    bytes.text(text).u1(0)
  }
  return { bytes: bytes.build(), offsets }
}

/** @typedef {{ name: string, type: number, link: number, body: Uint8Array }} Section */

const headerSize = 64
const segments = 9

/** @param {readonly Section[]} sections to which the table of their names is added */
function assemble(sections) {
  const names = stringTable([...sections.slice(1).map(({ name }) => name), '.shstrtab'])
  const all = [...sections, { name: '.shstrtab', type: 3, link: 0, body: names.bytes }]
  const firstBody = headerSize + segments * 56
  const bodies = all.reduce((sum, { body }) => sum + body.length, 0)

  const elf = new ByteBuilder('le').u1(0x7f).text('ELF').u1(2, 1, 1, 0, 0).bytes(new Uint8Array(7))
  elf
    .u2(3, 62)
    .u4(1)
    .u8(0x401000, headerSize, firstBody + bodies)
    .u4(0)
  elf.u2(headerSize, 56, segments, 64, all.length, all.length - 1)
  for (let i = 0; i < segments; i++) elf.u4(1, 5).u8(i * 4096, 0x400000 + i * 4096, 0, 4096, 4096, 4096)
  for (const { body } of all) elf.bytes(body)
  let offset = firstBody
  for (const [index, { type, link, body }] of all.entries()) {
    elf
      .u4(names.offsets[index] ?? 0, type)
      .u8(2, 0x400000 + offset, offset, body.length)
      .u4(link, 0)
      .u8(8, 0)
    offset += body.length
  }
  return elf.build()
}
