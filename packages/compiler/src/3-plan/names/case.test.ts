import { expect, test } from 'vitest'
import { lowerCamelCase, upperCamelCase, upperSnakeCase } from './case.js'

test.each([
  ['len_body', 'lenBody', 'LenBody', 'LEN_BODY'],
  ['a', 'a', 'A', 'A'],
  ['id_3d_x', 'id3dX', 'Id3dX', 'ID_3D_X'],
  ['foo__bar_', 'fooBar', 'FooBar', 'FOO__BAR_'],
  ['_unnamed0', '_unnamed0', '_unnamed0', '_UNNAMED0'],
])('%s', (id, field, type, member) => {
  expect([lowerCamelCase(id), upperCamelCase(id), upperSnakeCase(id)]).toEqual([field, type, member])
})
