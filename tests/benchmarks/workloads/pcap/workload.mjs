import { generatePcap } from './generate.mjs'
import { readPcap } from './hand.mjs'

/** @typedef {import('../workload.d.ts').Tree} Tree */

/** @type {import('../workload.d.ts').Workload} */
export const workload = {
  id: 'pcap',
  title: 'Capture of 60,000 packets',
  spec: 'network/pcap',
  small: () => generatePcap(22),
  whole: () => generatePcap(60_000),
  checksum({ magicNumber, hdr, packets }) {
    let sum =
      magicNumber + hdr.versionMinor + hdr.thiszone + hdr.sigfigs + hdr.snaplen + hdr.network + packets.length
    for (const { tsSec, tsUsec, inclLen, origLen, body } of packets)
      sum += tsSec + tsUsec + inclLen + origLen + sumOfFrame(body)
    return sum
  },
  hand: { read: readPcap },
}

/** @param {Tree} frame */
function sumOfFrame({ dstMac, srcMac, etherType1, tci, etherType2, body }) {
  let sum = dstMac[0] + srcMac[5] + etherType1
  if (etherType1 === 0x8100) sum += etherType2 + tci.priority + (tci.dropEligible ? 1 : 0) + tci.vlanId
  return sum + (etherType1 === 0x0806 ? body.length + body[0] : sumOfIpv4(body))
}

/** @param {Tree} packet */
function sumOfIpv4({
  b1,
  b2,
  totalLength,
  identification,
  b67,
  ttl,
  headerChecksum,
  srcIpAddr,
  options,
  body,
}) {
  const own = b1 + b2 + totalLength + identification + b67 + ttl + headerChecksum + srcIpAddr[0]
  return own + options.entries.length + body.protocolNum + sumOfPayload(body.protocolNum, body.body)
}

/** @param {number} protocol @param {Tree} payload */
function sumOfPayload(protocol, { srcPort, dstPort, checksum, body, ...rest }) {
  const common = srcPort + dstPort + checksum + body.length
  if (protocol === 17) return common + rest.length
  const { cwr, ack, fin } = rest.flags
  const flags = (cwr ? 4 : 0) + (ack ? 2 : 0) + (fin ? 1 : 0)
  return (
    common +
    flags +
    rest.seqNum +
    rest.ackNum +
    rest.dataOffset +
    rest.windowSize +
    (rest.options?.length ?? 0)
  )
}
