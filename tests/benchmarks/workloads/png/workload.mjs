import { generatePng } from './generate.mjs'
import { readPng } from './hand.mjs'

/** @typedef {import('../workload.d.ts').Tree} Tree */

/** @type {import('../workload.d.ts').Workload} */
export const workload = {
  id: 'png',
  title: 'PNG of 6,000 chunks',
  spec: 'image/png',
  small: () => generatePng(10),
  whole: () => generatePng(2000),
  checksum({ ihdrLen, ihdr, ihdrCrc, chunks }) {
    let sum = ihdrLen + ihdr.width + ihdr.height + ihdr.bitDepth + ihdr.colorType + ihdrCrc + chunks.length
    for (const { len, typeRaw, type, body, crc } of chunks) {
      sum += len + typeRaw[3] + crc + (sums[type]?.(body) ?? body.length + (body[0] ?? 0))
    }
    return sum
  },
  hand: { read: readPng },
}

/** @type {Readonly<Record<string, (body: Tree) => number>>} */
const sums = {
  PLTE({ entries }) {
    let sum = entries.length
    for (const { r, g, b } of entries) sum += r + g * 2 + b * 3
    return sum
  },
  gAMA: ({ gammaInt }) => gammaInt,
  pHYs: ({ pixelsPerUnitX, pixelsPerUnitY, unit }) => pixelsPerUnitX + pixelsPerUnitY + unit,
  tIME: ({ year, month, day, hour, minute, second }) => year + month + day + hour + minute + second,
  tEXt: ({ keyword, text }) => keyword.length + text.length + text.charCodeAt(6),
  acTL: ({ numFrames, numPlays }) => numFrames + numPlays,
  fcTL: ({ sequenceNumber, width, height, xOffset, yOffset, delayNum, delayDen, disposeOp, blendOp }) =>
    sequenceNumber + width + height + xOffset + yOffset + delayNum + delayDen + disposeOp + blendOp,
  fdAT: ({ sequenceNumber, frameData }) => sequenceNumber + frameData.length + frameData[0],
}
