import { expect, test } from 'vitest'
import { loadSpec } from '../testing/load-spec.js'

const spec = `
meta: { id: zoo, imports: [food] }
params:
  - { id: keeper, type: u1 }
seq:
  - { id: animals, type: u1, enum: animal, repeat: eos }
instances:
  meal: { pos: 0, type: u1, enum: 'food::meal' }
  has_cat: { value: 'animals[0] == animal::cat' }
  cats: { value: '[animal::cat]' }
enums:
  animal: { 1: cat }
types:
  empty: {}
`
const food = '{ meta: { id: food }, enums: { meal: { 1: fish } } }'

test('a class tells its members if that is asked for', () => {
  const Zoo = loadSpec(spec, { members: true }, { 'food.ksy': food })
  const animal = { CAT: 1, 1: 'CAT' }
  expect(Zoo._members).toEqual([
    { name: 'keeper', kind: 'param' },
    { name: 'animals', kind: 'field', enum: animal },
    { name: 'meal', kind: 'parse-instance', enum: { FISH: 1, 1: 'FISH' } },
    { name: 'hasCat', kind: 'value-instance' },
    { name: 'cats', kind: 'value-instance', enum: animal },
  ])
  expect(Zoo.Empty._members).toEqual([])
  expect(loadSpec(spec, {}, { 'food.ksy': food })._members).toBeUndefined()
})
