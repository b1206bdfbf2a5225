import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.js'
import { declarationPlace } from './place.js'

const OFF = { 'tsconfig.json': '{}' }
const ON = { 'tsconfig.json': '{ "compilerOptions": { "allowArbitraryExtensions": true } }' }

test('beside the spec, under the name that the tsconfig makes TypeScript look for', () => {
  const plain = temporaryFolder(OFF)
  expect(declarationPlace(`${plain}/src/gif.ksy`, { types: 'beside', root: plain })).toEqual({
    path: join(plain, 'src/gif.ksy.d.ts'),
    otherPath: join(plain, 'src/gif.d.ksy.ts'),
  })
  const arbitrary = temporaryFolder(ON)
  expect(declarationPlace(`${arbitrary}/src/gif.ksy`, { types: 'beside', root: arbitrary })).toEqual({
    path: join(arbitrary, 'src/gif.d.ksy.ts'),
    otherPath: join(arbitrary, 'src/gif.ksy.d.ts'),
  })
})

test('dots in the name stay', () => {
  const root = temporaryFolder(ON)
  expect(declarationPlace(`${root}/gif.v1.ksy`, { types: 'beside', root })).toEqual({
    path: join(root, 'gif.v1.d.ksy.ts'),
    otherPath: join(root, 'gif.v1.ksy.d.ts'),
  })
})

test('in a folder that mirrors the project', () => {
  const root = temporaryFolder(OFF)
  const settings = { types: { dir: join(root, '.types') }, root }
  expect(declarationPlace(`${root}/src/image/gif.ksy`, settings)?.path).toBe(
    join(root, '.types/src/image/gif.ksy.d.ts'),
  )
  expect(declarationPlace(`${root}/gif.ksy`, settings)?.path).toBe(join(root, '.types/gif.ksy.d.ts'))
})

test('nowhere: types are off, the spec is outside of what is mirrored, or it is in an installed package', () => {
  const root = temporaryFolder(OFF)
  expect(declarationPlace(`${root}/gif.ksy`, { types: 'none', root })).toBeUndefined()
  expect(declarationPlace(`${root}/gif.ksy`, { types: { dir: '/t' }, root: `${root}/app` })).toBeUndefined()
  expect(declarationPlace(`${root}/node_modules/formats/gif.ksy`, { types: 'beside', root })).toBeUndefined()
})
