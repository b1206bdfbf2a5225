import { expect, test } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.js'
import { packagesToBundle } from './vite-packages.js'

const RUNTIME = ['unplugin-ksy', '@unplugin-ksy/runtime']

test('the runtime always, and direct dependencies that say that they need it', () => {
  const root = temporaryFolder({
    'package.json':
      '{ "dependencies": { "formats": "*", "@co/own": "*" }, "devDependencies": { "tool": "*" } }',
    'node_modules/formats/package.json':
      '{ "exports": "./index.js", "dependencies": { "unplugin-ksy": "*" } }',
    'node_modules/@co/own/package.json': '{ "peerDependencies": { "unplugin-ksy": "*" } }',
    'node_modules/tool/package.json': '{ "devDependencies": { "unplugin-ksy": "*" } }',
    'node_modules/indirect/package.json': '{ "dependencies": { "unplugin-ksy": "*" } }',
  })
  expect(packagesToBundle(root)).toEqual([...RUNTIME, 'formats', '@co/own'])
})

test('packages of a workspace may be installed further up', () => {
  const folder = temporaryFolder({
    'app/package.json': '{ "dependencies": { "formats": "*" } }',
    'node_modules/formats/package.json': '{ "dependencies": { "unplugin-ksy": "*" } }',
  })
  expect(packagesToBundle(`${folder}/app`)).toEqual([...RUNTIME, 'formats'])
})

test('a project without a manifest, or with a broken one, and a package that is not installed', () => {
  expect(packagesToBundle(temporaryFolder())).toEqual(RUNTIME)
  expect(packagesToBundle(temporaryFolder({ 'package.json': '{' }))).toEqual(RUNTIME)
  expect(
    packagesToBundle(temporaryFolder({ 'package.json': '{ "dependencies": { "gone": "*" } }' })),
  ).toEqual(RUNTIME)
})
