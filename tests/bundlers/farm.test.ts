import { describe } from 'vitest'
import { findFarm } from './hosts/farm.js'
import { testHost } from './suites/host.js'

const farm = await findFarm()

describe.skipIf(farm === undefined)('farm', () => {
  if (farm !== undefined) testHost(farm)
})
