import { expect, it } from 'vitest'
import { readKnownDifferences, unexplained } from './known-differences.mjs'

const known = { bugs: { rounds: 'it rounds' }, places: { case: { 'a[].b': 'rounds' } } }
const different = { place: 'a[].b', text: 'official is 1, ours is 2' }

it('a difference that is known is explained, wherever it occurs', () => {
  expect(unexplained('case', [different, different], known)).toEqual([])
  expect(unexplained('other', [], known)).toEqual([])
})

it('any other is not', () => {
  expect(unexplained('other', [different], known)).toEqual(['a[].b: official is 1, ours is 2'])
  expect(unexplained('case', [different, { place: 'c', text: 'new' }], known)).toEqual(['c: new'])
})

it('a known one has to differ', () => {
  expect(unexplained('case', [], known)).toEqual([
    'a[].b: known-differences.json says that it differs, but it is the same',
  ])
})

it('a known one needs a bug that explains it', () => {
  expect(unexplained('case', [different], { ...known, bugs: {} })).toEqual([
    'known-differences.json does not explain rounds',
  ])
})

it('the list explains every bug that it names, and names every bug that it explains', () => {
  const { bugs, places } = readKnownDifferences()
  const named = Object.values(places).flatMap((byPlace) => Object.values(byPlace))
  expect(new Set(named)).toEqual(new Set(Object.keys(bugs)))
})
