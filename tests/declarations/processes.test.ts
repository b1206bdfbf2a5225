import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { runNode, successOf } from '../support/run-command.js'

const ksy = fileURLToPath(new URL('../node_modules/unplugin-ksy/bin/ksy.js', import.meta.url))

// Long enough that a file which is written in place would be seen half-written.
const attributes = Array.from({ length: 400 }, (_, index) => `  - id: field${index}\n    type: u1\n`).join('')

test('builds of a monorepo that write the same declarations at once do not fight', async () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'unplugin-ksy-')))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  mkdirSync(join(root, 'shared'))
  for (const name of ['a', 'b'])
    writeFileSync(join(root, `shared/${name}.ksy`), `meta:\n  id: ${name}\nseq:\n${attributes}`)
  const declarations = join(root, 'shared/a.ksy.d.ts')
  const torn: string[] = []
  const watcher = watch(join(root, 'shared'), (_, name) => {
    if (name !== 'a.ksy.d.ts') return
    const text = readFileSync(declarations, 'utf8')
    if (!text.endsWith('//# sourceMappingURL=a.ksy.d.ts.map\n')) torn.push(text)
  })
  onTestFinished(() => watcher.close())

  const runs = Array.from({ length: 4 }, () => successOf(runNode(ksy, ['types', 'shared'], { cwd: root })))
  await Promise.all(runs)
  expect(torn).toEqual([])
  expect(readdirSync(join(root, 'shared')).toSorted()).toEqual(
    ['a', 'b'].flatMap((name) => [`${name}.ksy`, `${name}.ksy.d.ts`, `${name}.ksy.d.ts.map`]),
  )
  await successOf(runNode(ksy, ['types', '--check'], { cwd: root }))
})
