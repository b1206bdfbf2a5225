import { vite } from './hosts/vite.js'
import { testHost } from './suites/host.js'

testHost(vite)
