import { describe, expect, test } from 'vitest'
import { viewMappings } from './code/testing/mapping-view.js'
import { compileFixture, expectedText, fixtureNames, specsOf } from './testing/fixtures.js'

describe.each(fixtureNames)('the fixture %s', (fixture) => {
  test.each(specsOf(fixture))('%s is compiled to its module', (spec) => {
    const { text } = compileFixture(fixture, spec)
    expect(text).toBe(expectedText(fixture, `${spec}.js`, text))
  })

  test.each(specsOf(fixture))('the map of %s', (spec) => {
    const view = viewMappings(compileFixture(fixture, spec))
    expect(view).toBe(expectedText(fixture, `${spec}.map.txt`, view))
  })
})
