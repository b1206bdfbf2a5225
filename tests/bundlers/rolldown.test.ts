import { rolldown } from './hosts/rolldown.js'
import { testHost } from './suites/host.js'

testHost(rolldown)
