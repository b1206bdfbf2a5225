import { createHash } from 'node:crypto'
import { readFileSync, renameSync, rmSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { runProgram, successOf } from '../../support/run-command.js'
import type { Mode } from '../hosts/capabilities.js'
import type { BuildRequest, Bundle, Host } from '../hosts/host.js'
import { createProject } from '../project.js'
import type { Project } from '../project.js'

/** What `fixtures/everything` computes, whoever builds it. */
const EXPECTED = {
  label: 'é█',
  labelBytes: [0x82, 0xdb], // IBM437
  title: '日本語',
  titleBytes: [0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea], // Shift_JIS
  packed: [513, 7, 7, 7, 7],
  secret: [1, 2, 255],
  storedSecret: [2, 3, 0],
  token: '42',
  ring: 0,
  sameClass: true,
  again: true,
}

/** Prints what the entries compute, and the stacks of two errors that generated code throws. */
const RUN = `
const [main, second] = process.argv.slice(2)
const { default: result, ...failing } = await import(main)
const stacks = {}
for (const [name, fail] of Object.entries(failing)) {
  try {
    fail()
  } catch (error) {
    stacks[name] = error.stack
  }
}
console.log(JSON.stringify({ result, second: (await import(second)).default, stacks }))
`

interface Printed {
  readonly result: unknown
  readonly second: unknown
  readonly stacks: Readonly<Record<string, string>>
}

async function run(project: Project): Promise<Printed> {
  project.write('run.mjs', RUN)
  const entries = ['main', 'second'].map((name) => pathToFileURL(project.path(`dist/${name}.mjs`)).href)
  const args = ['--enable-source-maps', project.path('run.mjs'), ...entries]
  return JSON.parse(await successOf(runProgram(process.execPath, args, { cwd: project.root })))
}

/** The request to build `fixtures/everything`. */
function requestOf(project: Project, mode: Mode): BuildRequest {
  const entries = { main: './main.js', second: './second.js' }
  return { root: project.root, entries, mode, options: { importPaths: ['library'] } }
}

/** The lines of a spec that a stack names. */
function linesIn(stack: string | undefined, spec: string): readonly string[] {
  const [, name = ''] = /([^/]+)$/.exec(spec) ?? []
  const text = readFileSync(spec, 'utf8').split('\n')
  return [...(stack ?? '').matchAll(/([^/\\\s(]+\.ksy):(\d+):\d+\)?$/gm)]
    .filter(([, file]) => file === name)
    .map(([, , line]) => text[Number(line) - 1] ?? '')
}

/** Digests of what was built. Files are too long to be shown when they differ. */
function digests({ files }: Bundle): Record<string, string> {
  const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8)
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, digest(text)]))
}

/** The same build in a folder that is called otherwise: longer, and with a space. */
async function buildElsewhere(host: Host, mode: Mode): Promise<Bundle> {
  const project = createProject({}, 'everything')
  const root = `${project.root} (the other one)`
  renameSync(project.root, root)
  onTestFinished(() => rmSync(root, { recursive: true, force: true, maxRetries: 3 }))
  return host.build({ ...requestOf(project, mode), root })
}

/** What a host makes of a project with a bit of everything, run in Node, and whether it always makes the same of it. */
export function testEverything(host: Host): void {
  describe.each(['development', 'production'] as const)('%s', (mode) => {
    test('a bit of everything gives what it gives everywhere, to the byte', async () => {
      const project = createProject({}, 'everything')
      const bundle = await host.build(requestOf(project, mode))
      expect(bundle.warnings).toEqual([])
      const { result, second, stacks } = await run(project)
      expect(result).toEqual(EXPECTED)
      expect(second).toBe(513)

      if (host.mappedModes.includes(mode)) {
        // The field is `checksum`, which two lines say.
        const spec = project.path('specs/archive.ksy')
        expect(linesIn(stacks['readTooFar'], spec)).toEqual([expect.stringMatching(/id: checksum|type: u4/)])
        expect(linesIn(stacks['writeTooMuch'], spec)).toEqual([
          expect.stringMatching(/id: checksum|type: u4/),
        ])
      }

      expect(
        Object.keys(bundle.files).filter((name) => bundle.files[name]?.includes(project.root)),
        'files that name the folder',
      ).toEqual([])
      expect(digests(await buildElsewhere(host, mode))).toEqual(digests(bundle))
    })
  })
}
