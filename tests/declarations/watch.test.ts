import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test, vi } from 'vitest'

const ksy = fileURLToPath(new URL('../node_modules/unplugin-ksy/bin/ksy.js', import.meta.url))

test.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM'] as const)(
  'ksy types --watch goes on until %s, and then ends as if all were well',
  async (signal) => {
    const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'unplugin-ksy-')))
    onTestFinished(() => rmSync(cwd, { recursive: true, force: true }))
    const child = spawn(process.execPath, [ksy, 'types', '--watch'], { cwd, stdio: 'pipe' })
    onTestFinished(() => void child.kill('SIGKILL'))
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said += text))
    const ended = new Promise((resolve) => child.on('close', (...how) => resolve(how)))

    await vi.waitUntil(() => said.includes('Watching 0 specs'), { timeout: 20_000 })
    writeFileSync(join(cwd, 'point.ksy'), 'meta:\n  id: point\n')
    await vi.waitUntil(() => existsSync(join(cwd, 'point.ksy.d.ts')), { timeout: 20_000 })
    child.kill(signal)
    expect(await ended).toEqual([0, null])
    expect(said).toBe('Watching 0 specs. Press Ctrl+C to end.\npoint.ksy.d.ts written\n')
  },
)
