import { generateElf } from './generate.mjs'
import { readElf } from './hand.mjs'

/** @typedef {import('../workload.d.ts').Tree} Tree */

/** @type {import('../workload.d.ts').Workload} */
export const workload = {
  id: 'elf',
  title: 'ELF file of 10,000 symbols',
  spec: 'executable/elf',
  small: () => generateElf(12),
  whole: () => generateElf(10_000),
  force({ header }) {
    void header.programHeaders
    for (const section of header.sectionHeaders) {
      void section.name
      void section.body
    }
  },
  checksum({ bits, header }) {
    let sum = bits + header.machine + Number(header.entryPoint) + header.programHeaders.length
    for (const { type, flags64, offset, memsz } of header.programHeaders)
      sum += type + flags64 + Number(offset) + Number(memsz)
    for (const { name, type, addr, lenBody, linkedSectionIdx, align, body } of header.sectionHeaders)
      sum +=
        name.length +
        type +
        Number(addr + lenBody + align) +
        linkedSectionIdx +
        (sums[type]?.(body) ?? body.length)
    return sum
  },
  // Sections are found by their offsets, and nothing in the spec says what is between them.
  writes: false,
  hand: { read: readElf },
}

/** @type {Readonly<Record<number, (body: Tree) => number>>} */
const sums = {
  3: ({ entries }) => addUp(entries, (text) => text.length + (text.charCodeAt(2) || 0)),
  4: ({ entries }) => addUp(entries, ({ offset, info, addend }) => Number(offset + info + addend)),
  6: ({ entries }) => addUp(entries, ({ tag, valueOrPtr }) => Number(tag + valueOrPtr)),
  7: ({ entries }) => addUp(entries, ({ name, descriptor, type }) => name.length + descriptor[0] + type),
  11: ({ entries }) =>
    addUp(
      entries,
      ({ ofsName, bind, type, shIdx, valueB64, sizeB64 }) =>
        ofsName + bind + type + shIdx + Number(valueB64 + sizeB64),
    ),
}

/** Sums stay below this, so that nothing is rounded. */
const most = 2 ** 50

/**
 * @param {readonly Tree[]} entries
 * @param {(entry: Tree) => number} add
 */
function addUp(entries, add) {
  let sum = entries.length
  for (const entry of entries) sum = (sum + add(entry)) % most
  return sum
}
