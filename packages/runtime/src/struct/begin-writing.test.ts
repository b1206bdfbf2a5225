import { expect, test } from 'vitest'
import { KaitaiStream } from '../stream/stream.js'
import { WriteJournal } from '../stream/write-journal.js'
import { Leaf } from '../testing/tree.js'
import { beginWriting } from './begin-writing.js'

function streamInWrite(journal?: WriteJournal): KaitaiStream {
  const stream = new KaitaiStream()
  stream._storage.journal = journal
  return stream
}

test('sets the stream, and gives a set of what is not written yet', () => {
  const [leaf, io] = [new Leaf(), streamInWrite(new WriteJournal())]
  expect(beginWriting(leaf, io, undefined)).toEqual(new Set())
  expect(leaf._io).toBe(io)
})

test('what is left from another write does not matter', () => {
  const leaf = new Leaf()
  beginWriting(leaf, streamInWrite(new WriteJournal()), undefined)
  expect(beginWriting(leaf, streamInWrite(new WriteJournal()), new Set(['x']), true)).toEqual(new Set())
  expect(beginWriting(leaf, streamInWrite(), new Set(['x']), true)).toEqual(new Set())
  expect(beginWriting(leaf, streamInWrite(), new Set(['x']), true)).toEqual(new Set())
})

test('what is left from the same write would be lost', () => {
  const [leaf, journal] = [new Leaf(), new WriteJournal()]
  const io = streamInWrite(journal)
  beginWriting(leaf, io, undefined)
  const again = (): unknown => beginWriting(leaf, streamInWrite(journal), new Set(['x', 'y']))
  expect(again).toThrow("at two places, and what stands elsewhere ('x', 'y') would only be written for one")
  expect(beginWriting(leaf, io, new Set(['x']))).toEqual(new Set())
  expect(() => beginWriting(leaf, io, new Set(['x']), true)).toThrow('at two places')
})
