import { expect, test } from 'vitest'
import { shortPath } from './short-path.js'

const path = (length: number): string => Array.from({ length }, (_, index) => `p${index}`).join('.')

test.each([0, 1, 12, 13])('a path of %s parts is shown whole', (length) => {
  expect(shortPath(path(length))).toBe(path(length))
})

test('of a longer one, both ends are', () => {
  expect(shortPath(path(14))).toBe('p0.p1.p2.p3.p4.p5.(2 more).p8.p9.p10.p11.p12.p13')
})
