import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { usualPlace } from '../../conformance/suite.mjs'
import { variants } from '../variants/all.mjs'
import { workloads } from './all.mjs'

const gallery = join(usualPlace, 'kaitai_struct_formats')
const possible = workloads.filter(({ spec }) => typeof spec !== 'string' || existsSync(gallery))

test.each(possible)('$id: all variants read the same, and write it back', async (workload) => {
  const bytes = workload.small()
  const sums = new Map<string, number>()
  for (const [name, load] of Object.entries(variants)) {
    const codec = await load(workload, gallery)
    if (codec === undefined) continue
    const root = codec.read(bytes)
    sums.set(name, workload.checksum(root))
    if (codec.write && workload.writes !== false) {
      expect(Buffer.compare(codec.write(root), bytes), `written by ${name}`).toBe(0)
    }
  }
  expect(sums.size).toBeGreaterThanOrEqual(3)
  expect(new Set(sums.values()).size, [...sums].join(' ')).toBe(1)
})

test.each(possible)('$id: a small message is one', ({ small }) => {
  expect(small().length).toBeGreaterThan(2900)
  expect(small().length).toBeLessThan(4300)
})

test('the same is generated every time', () => {
  for (const { small } of workloads) expect(Buffer.compare(small(), small())).toBe(0)
})
