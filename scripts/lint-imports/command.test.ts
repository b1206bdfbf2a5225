import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const command = fileURLToPath(new URL('../lint-imports.mjs', import.meta.url))

describe('lint-imports command', () => {
  let root: string

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'lint-imports-'))
    write('packages/compiler/package.json', '{ "name": "@unplugin-ksy/compiler" }')
    write('packages/compiler/src/4-emit/print.ts', `import '../source/span.js'`)
  })

  afterEach(() => {
    rmSync(root, { recursive: true })
  })

  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const lint = () => spawnSync(process.execPath, [command, root], { encoding: 'utf8' })

  it('passes a project that keeps the rules', () => {
    expect(lint()).toMatchObject({ status: 0, stderr: '' })
  })

  it('fails on one forbidden edge', () => {
    write('packages/compiler/src/1-syntax/expression/parser.ts', `import '../../4-emit/print.js'`)
    const { status, stderr } = lint()
    expect(stderr).toContain('packages/compiler/src/1-syntax/expression/parser.ts:1:8  phase-order')
    expect(stderr).toContain('1 forbidden import.')
    expect(status).toBe(1)
  })

  it('fails where it finds nothing to check', () => {
    rmSync(join(root, 'packages/compiler/src'), { recursive: true })
    const { status, stderr } = lint()
    expect(stderr).toContain('looked in the wrong place')
    expect(status).toBe(1)
  })
})
