import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { ourBundleSize } from './bundle-size.mjs'

const gif = fileURLToPath(new URL('../../../examples/gif-studio/src/gif.ksy', import.meta.url))
const budget: Record<'read-write' | 'read', number> = JSON.parse(
  readFileSync(new URL('budget.json', import.meta.url), 'utf8'),
)

test.each(['read-write', 'read'] as const)(
  'the bundle of the example that can %s is within its budget',
  async (mode) => {
    expect(await ourBundleSize(gif, [], mode), 'bytes, minified and gzipped').toBeLessThanOrEqual(
      budget[mode],
    )
  },
)
