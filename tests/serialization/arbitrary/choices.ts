import fc from 'fast-check'
import type { Arbitrary, Init } from './object.js'
import { asciiText, bits, bytesOf, flag, list, s1, s2, text, u1, u4, u8 } from './values.js'

const point = fc.record({ x: u1, y: u1 })

const choice: Arbitrary = fc
  .record({ kind: fc.integer({ min: 0, max: 5 }), lenSized: fc.constantFrom(0, 2, 3, 4) })
  .chain(({ kind, lenSized }) => {
    const values = [u1, u4, text(4, '\0'), point, fc.record({ first: point, second: point })]
    const sized = [bytesOf(lenSized), fc.record({ bytes: bytesOf(3) }), fc.record({ text: asciiText(3) })]
    const named = fc.oneof(
      fc.record({ name: fc.constant('point'), byName: point }),
      fc.record({ name: fc.constant('wide'), byName: u8 }),
      fc.record({ name: fc.constant('none') }),
    )
    return fc
      .record({
        value: values[kind] ?? u1,
        sized: sized[lenSized - 2] ?? bytesOf(lenSized),
        named,
        byTruth: kind === 4 && lenSized === 0 ? s2 : s1,
      })
      .map(({ named: { ...byName }, ...rest }) => ({ kind, lenSized, ...rest, ...byName }))
  })

export const choices: Arbitrary = fc.record({ choices: list(choice, 0, 4) })

export const optional: Arbitrary = fc
  .letrec<{ optional: Init }>((tie) => ({
    optional: fc
      .record({
        hasNumber: flag,
        hasList: flag,
        number: u1,
        list: list(u1, 2),
        depth: bits(5),
        child: fc.option(tie('optional'), { nil: undefined, maxDepth: 3 }),
      })
      .map(({ hasNumber, hasList, number, list: items, depth, child }) => ({
        ...{ hasNumber, hasList, depth, hasChild: child !== undefined || depth === 0 },
        ...(hasNumber && { number }),
        ...(hasList && { list: items }),
        ...(child !== undefined && depth > 0 && { child }),
      })),
  }))
  .optional.map((init) => init)

export const rules: Arbitrary = fc.integer({ min: 0, max: 4 }).chain((numMarks) =>
  fc.record({
    range: fc.integer({ min: -10, max: 10 }),
    choice: fc.constantFrom(1, 2, 4),
    colour: fc.constantFrom(1, 2),
    even: u8.map((value) => value & ~1n),
    numMarks: fc.constant(numMarks),
    marks: list(fc.integer({ min: 0, max: numMarks }), numMarks),
    text: asciiText(3),
  }),
)
