import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.mjs'
import { commandCount, pageCommands, pageFiles } from './page.js'
import { runKsy } from './run-ksy.js'

test('the commands of the page print what it says', async () => {
  expect(pageCommands).toHaveLength(commandCount)
  expect(commandCount).toBeGreaterThan(8)
  const { path, remove } = temporaryFolder()
  onTestFinished(remove)
  for (const [name, content] of Object.entries(pageFiles)) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), content)
  }
  for (const { words, status, output } of pageCommands)
    expect({ words, ...(await runKsy(path, words)) }).toMatchObject({ words, status, output })
})
