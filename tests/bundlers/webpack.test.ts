import { webpack } from './hosts/webpack.js'
import { testHost } from './suites/host.js'

testHost(webpack)
