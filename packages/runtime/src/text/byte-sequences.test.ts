import { expect, test } from 'vitest'
import { bytes, putBytes, sequencesOf } from './byte-sequences.js'

test('bytes', () => {
  expect(bytes('7e-80 a1 fe-ff')).toEqual([0x7e, 0x7f, 0x80, 0xa1, 0xfe, 0xff])
})

test('the sequences of an area are in order', () => {
  expect(sequencesOf([bytes('81-82'), bytes('40 fe')])).toEqual([0x8140, 0x81fe, 0x8240, 0x82fe])
  expect(sequencesOf([[0xff], [0xfe], [0xfd], [0xfc]])).toEqual([0xfffefdfc])
})

test('putBytes', () => {
  const target = new Uint8Array(6)
  putBytes(target, 1, 0xfffefdfc, 4)
  expect(Array.from(target)).toEqual([0, 0xff, 0xfe, 0xfd, 0xfc, 0])
  putBytes(target, 0, 0x8140, 2)
  expect(Array.from(target)).toEqual([0x81, 0x40, 0xfe, 0xfd, 0xfc, 0])
})
