import { rspack } from './hosts/rspack.js'
import { testHost } from './suites/host.js'

testHost(rspack)
