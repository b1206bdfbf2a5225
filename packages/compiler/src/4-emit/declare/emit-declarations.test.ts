import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { viewMappings } from '../code/testing/mapping-view.js'
import { declareSpec } from './testing/declare-spec.js'
import { expectedText, fixturesFolder, readFixture } from './testing/fixtures.js'
import { declareRuntime, runTsc } from './testing/run-tsc.js'

const names = readdirSync(fixturesFolder).filter((name) => !name.includes('.'))

describe.each(names)('%s', (name) => {
  const { folder, specs, mode } = readFixture(name)

  test.each(specs)('the declarations of %s', (path) => {
    const { text } = declareSpec(folder, path, mode)
    expect(text).toBe(expectedText(join(folder, `${path}.d.ts`), text))
  })

  test('the maps', () => {
    const view = specs.map((path) => viewMappings(declareSpec(folder, path, mode))).join('\n')
    expect(view).toBe(expectedText(join(folder, 'mappings.txt'), view))
  })
})

// Their programs hold wrong lines too, marked by `@ts-expect-error`, which is an error where the line is right.
test('all fixtures pass the strictest TypeScript', () => {
  declareRuntime()
  expect(runTsc('-p', fixturesFolder)).toBe('')
})
