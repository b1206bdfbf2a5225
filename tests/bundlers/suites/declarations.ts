import { readFileSync } from 'node:fs'
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping'
import { expect, test } from 'vitest'
import type { Host } from '../hosts/host.js'
import { createProject } from '../project.js'
import type { Project } from '../project.js'

/** The line of the spec that an editor goes to from a text in the declarations. */
function definitionOf(project: Project, text: string): string | undefined {
  const lines = readFileSync(project.path('line.ksy.d.ts'), 'utf8').split('\n')
  const map = new TraceMap(readFileSync(project.path('line.ksy.d.ts.map'), 'utf8'))
  const line = lines.findIndex((one) => one.includes(text))
  const column = lines[line]?.indexOf(text) ?? -1
  const original = originalPositionFor(map, { line: line + 1, column })
  expect(original.source).toBe('line.ksy')
  return readFileSync(project.path('line.ksy'), 'utf8').split('\n')[(original.line ?? 0) - 1]
}

/** What a host leaves for editors. */
export function testDeclarations(host: Host): void {
  test('declarations lead to the spec', async () => {
    const project = createProject()
    await host.build({ root: project.root })
    expect(definitionOf(project, 'Line extends')).toBe('  id: line')
    expect(definitionOf(project, 'start: ')).toBe('  - id: start')
  })
}
