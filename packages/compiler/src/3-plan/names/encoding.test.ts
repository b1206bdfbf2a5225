import * as runtime from '@unplugin-ksy/runtime'
import { expect, test } from 'vitest'
import { encodingList } from '../../2-resolve/encoding-list.js'
import { encodingExport } from './encoding.js'

const exported = new Map<string, unknown>(Object.entries(runtime))

test.each(encodingList)('$name is an export of the runtime', ({ name }) => {
  expect(exported.get(encodingExport(name))).toMatchObject({ name })
})

test('the runtime has no other encodings', () => {
  const encodings = [...exported].filter(
    ([, value]) => typeof value === 'object' && value !== null && 'decode' in value,
  )
  const names = encodingList.map(({ name }) => encodingExport(name))
  expect(encodings.map(([name]) => name).toSorted()).toEqual(names.toSorted())
})
