import { rollup } from './hosts/rollup.js'
import { testHost } from './suites/host.js'

testHost(rollup)
