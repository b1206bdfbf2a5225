import { workload as bits } from './bits/workload.mjs'
import { workload as chunks } from './chunks/workload.mjs'
import { workload as elf } from './elf/workload.mjs'
import { workload as gif } from './gif/workload.mjs'
import { workload as pcap } from './pcap/workload.mjs'
import { workload as png } from './png/workload.mjs'
import { workload as prefixedStrings } from './prefixed-strings/workload.mjs'
import { workload as records } from './records/workload.mjs'
import { workload as strings } from './strings/workload.mjs'
import { workload as zip } from './zip/workload.mjs'

/** @type {readonly import('./workload.d.ts').Workload[]} */
export const workloads = [records, chunks, strings, prefixedStrings, bits, zip, pcap, png, gif, elf]
