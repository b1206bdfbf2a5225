import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { findSuite } from '../conformance/suite.mjs'
import { temporaryFolder } from '../support/temporary-folder.mjs'

// The gallery's spec of device trees, on one that dtc has made: a property becomes longer and one is added, so that the structure
// grows, its padding changes, and the strings behind it move. dtc says whether that is a device tree, and which.

const suite = findSuite()
const canRun = suite !== undefined && hasCompiler()
if (!canRun) console.warn('The gallery or dtc is missing: no device tree was edited')

const { path: folder, remove } = temporaryFolder()
afterAll(remove)

function hasCompiler(): boolean {
  try {
    execFileSync('dtc', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function dtc(from: string, to: string, path: string): Buffer {
  return execFileSync('dtc', ['-q', '-I', from, '-O', to, join(folder, path)], { stdio: 'pipe' })
}

test.runIf(canRun)('a property of a device tree becomes longer, and one is added', () => {
  const source = '/dts-v1/;\n/ {\n\tmodel = "a";\n\tport {\n\t\tlabel = "one";\n\t};\n};\n'
  writeFileSync(join(folder, 'tree.dts'), source)
  writeFileSync(join(folder, 'tree.dtb'), dtc('dts', 'dtb', 'tree.dts'))
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ type: 'module', 'unplugin-ksy': { importPaths: [suite?.gallery] } }),
  )
  writeFileSync(join(folder, 'dtb.ksy'), readFileSync(join(suite?.gallery ?? '', 'hardware', 'dtb.ksy')))
  writeFileSync(
    join(folder, 'edit.mjs'),
    `
import Dtb from './dtb.ksy'
import { readFileSync, writeFileSync } from 'node:fs'
const tree = Dtb.read(readFileSync('tree.dtb'))
const { nodes } = tree.structureBlock
const properties = nodes.filter(({ body }) => body instanceof Dtb.FdtProp).map(({ body }) => body)
const [model, label] = properties
model.property = new TextEncoder().encode('a longer model\\0')
const added = Dtb.FdtProp.create({ ofsName: label.ofsName, property: new TextEncoder().encode('of the root\\0') })
added._nameEnabled = false
nodes.splice(nodes.findIndex(({ body }) => body === model) + 1, 0, Dtb.FdtNode.create({ body: added }))
const derive = { 'dtb.total_size': ({ ofsStringsBlock, lenStringsBlock }) => ofsStringsBlock + lenStringsBlock }
writeFileSync('edited.dtb', Dtb.write(tree, { derive }))
`,
  )
  execFileSync(process.execPath, ['--import', 'unplugin-ksy/register', 'edit.mjs'], {
    cwd: folder,
    stdio: 'pipe',
  })
  expect(dtc('dtb', 'dts', 'edited.dtb').toString().replaceAll(/\n+/g, '\n')).toBe(
    source.replace('"a";', '"a longer model";\n\tlabel = "of the root";'),
  )
})
