import { describe } from 'vitest'
import { findBun } from './hosts/bun.js'
import { testHost } from './suites/host.js'

const bun = await findBun()

describe.skipIf(bun === undefined)('bun', () => {
  if (bun !== undefined) testHost(bun)
})
