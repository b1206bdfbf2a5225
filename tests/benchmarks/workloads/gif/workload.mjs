import { generateGif } from './generate.mjs'
import { readGif } from './hand.mjs'

/** @typedef {import('../workload.d.ts').Tree} Tree */

/** @type {import('../workload.d.ts').Workload} */
export const workload = {
  id: 'gif',
  title: 'GIF of 200 frames, 7.7 MB',
  spec: 'image/gif',
  small: () => generateGif(2, 6),
  whole: () => generateGif(200, 150),
  checksum({ hdr, logicalScreenDescriptor, globalColorTable, blocks }) {
    const { screenWidth, screenHeight, flags, bgColorIndex, pixelAspectRatio } = logicalScreenDescriptor
    let sum = hdr.version.charCodeAt(1) + screenWidth + screenHeight + flags + bgColorIndex + pixelAspectRatio
    sum += sumOfColors(globalColorTable) + blocks.length
    for (const { blockType, body } of blocks) {
      sum += blockType
      if (blockType === 0x2c) sum += sumOfImage(body)
      else if (blockType === 0x21) sum += body.label + sumOfExtension(body.label, body.body)
    }
    return sum
  },
  hand: { read: readGif },
}

/** @param {Tree} image */
function sumOfImage({ left, top, width, height, flags, localColorTable, imageData }) {
  const colors = (flags & 128) === 0 ? 0 : sumOfColors(localColorTable)
  return (
    left +
    top +
    width +
    height +
    colors +
    imageData.lzwMinCodeSize +
    sumOfSubblocks(imageData.subblocks.entries)
  )
}

/** @param {Tree} table */
function sumOfColors({ entries }) {
  let sum = entries.length
  for (const { red, green, blue } of entries) sum += red + green * 2 + blue * 3
  return sum
}

/** @param {number} label @param {Tree} body */
function sumOfExtension(label, body) {
  if (label === 0xf9) return body.flags + body.delayTime + body.transparentIdx
  if (label !== 0xff) return sumOfSubblocks(body.entries)
  const { lenBytes, applicationIdentifier, applicationAuthCode } = body.applicationId
  return lenBytes + applicationIdentifier.length + applicationAuthCode[0] + sumOfSubblocks(body.subblocks)
}

/** @param {Tree} subblocks */
function sumOfSubblocks(subblocks) {
  let sum = subblocks.length
  for (const { lenBytes, bytes } of subblocks) sum += lenBytes + bytes.length + (bytes[0] ?? 0)
  return sum
}
