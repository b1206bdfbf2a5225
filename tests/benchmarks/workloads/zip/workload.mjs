import { generateZip } from './generate.mjs'
import { readZip } from './hand.mjs'

/** @typedef {import('../workload.d.ts').Tree} Tree */

/** @type {import('../workload.d.ts').Workload} */
export const workload = {
  id: 'zip',
  title: 'ZIP archive of 20,000 files',
  spec: 'archive/zip',
  small: () => generateZip(12),
  whole: () => generateZip(20_000),
  checksum({ sections }) {
    let sum = sections.length
    for (const { sectionType, body } of sections) {
      sum += sectionType
      if (sectionType === 0x0403) sum += sumOfLocalFile(body)
      else if (sectionType === 0x0201) sum += sumOfEntry(body)
      else
        sum += body.numCentralDirEntriesTotal + body.lenCentralDir + body.ofsCentralDir + body.comment.length
    }
    return sum
  },
  hand: { read: readZip },
}

/** @param {Tree} file */
function sumOfLocalFile({ header, body }) {
  const { fileEncrypted, compOptionsRaw, hasDataDescriptor, reserved2, langEncoding, reserved4 } =
    header.flags
  const flags =
    compOptionsRaw +
    reserved2 +
    reserved4 +
    [fileEncrypted, hasDataDescriptor, langEncoding].filter(Boolean).length
  return header.version + flags + sumOfCommon(header) + body.length + (body[0] ?? 0)
}

/** @param {Tree} entry */
function sumOfEntry(entry) {
  const { versionMadeBy, versionNeededToExtract, flags, comment, intFileAttr, extFileAttr, ofsLocalHeader } =
    entry
  const own = versionMadeBy + versionNeededToExtract + flags + comment.length
  return own + intFileAttr + extFileAttr + ofsLocalHeader + sumOfCommon(entry)
}

/** @param {Tree} header */
function sumOfCommon({ compressionMethod, fileModTime, crc32, lenBodyUncompressed, fileName, extra }) {
  const { time, date } = fileModTime
  let sum =
    compressionMethod +
    crc32 +
    lenBodyUncompressed +
    fileName.length +
    fileName.charCodeAt(fileName.length >> 1)
  sum += time.secondDiv2 + time.minute + time.hour + date.day + date.month + date.yearMinus1980
  for (const { code, lenBody, body } of extra.entries) {
    sum += code + lenBody
    if (code === 0x5455) sum += body.modTime + (body.flags.hasAccessTime ? body.accessTime : 0)
    else sum += body.version + body.uid[0] + body.lenGid + body.gid[1]
  }
  return sum
}
