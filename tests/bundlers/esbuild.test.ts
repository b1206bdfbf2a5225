import { esbuild } from './hosts/esbuild.js'
import { testHost } from './suites/host.js'

testHost(esbuild)
