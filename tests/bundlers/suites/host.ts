import { describe } from 'vitest'
import { inProject } from '../hosts/host.js'
import type { Host } from '../hosts/host.js'
import { testBroken } from './broken.js'
import { testBuild } from './build.js'
import { testCache } from './cache.js'
import { testDeclarations } from './declarations.js'
import { testEverything } from './everything.js'
import { testWatch } from './watch.js'

/** All that a host has to be able to do. */
export function testHost(given: Host): void {
  const host: Host = { ...given, build: (request) => inProject(request, () => given.build(request)) }
  describe('build', () => testBuild(host))
  describe('everything', () => testEverything(host))
  describe('broken', () => testBroken(host))
  if (host.watchBuilds !== undefined) describe('watch', () => testWatch(host))
  if (host.cache) describe('cache', () => testCache(host))
  if (host.isSlow !== true) describe('declarations', () => testDeclarations(host))
}
