import { EventEmitter } from 'node:events'
import { expect, test, vi } from 'vitest'
import { processTerminal } from './process-terminal.js'

class Output extends EventEmitter {
  readonly columns = 20
  readonly isTTY: boolean
  text = ''
  error: Error | undefined

  constructor(isTTY: boolean) {
    super()
    this.isTTY = isTTY
  }

  write(text: string, done?: (error?: Error) => void): boolean {
    if (this.error === undefined) this.text += text
    done?.(this.error)
    if (this.error !== undefined) this.emit('error', this.error)
    return true
  }
}

function terminalOf({ isTTY }: { readonly isTTY: boolean }) {
  const stdout = new Output(isTTY)
  const stderr = new Output(isTTY)
  const exit = vi.fn<() => never>()
  const once = vi.fn<NodeJS.Process['once']>()
  const process = { env: { TERM: 'xterm' }, cwd: () => '/app', exit, once, stdout, stderr }
  return { terminal: processTerminal(process), stdout, stderr, exit }
}

test('progress is a line that goes again', () => {
  const { terminal, stdout, stderr } = terminalOf({ isTTY: true })
  terminal.progress('1 of 10000000000000 specs')
  terminal.progress('too soon to be shown')
  expect(stderr.text).toBe('\r\x1b[K1 of 10000000000000')
  terminal.out('done')
  expect([stderr.text, stdout.text]).toEqual(['\r\x1b[K1 of 10000000000000\r\x1b[K', 'done\n'])
})

test('there are neither progress nor colours where nobody looks', async () => {
  const { terminal, stdout, stderr } = terminalOf({ isTTY: false })
  terminal.progress('1 of 2 specs')
  expect(await terminal.write(terminal.paint('red', 'text'))).toBe(true)
  expect([stdout.text, stderr.text]).toEqual(['text', ''])
  expect(terminalOf({ isTTY: true }).terminal.paint('red', 'text')).not.toBe('text')
})

test('a reader that has seen enough is no mistake', async () => {
  const { terminal, stdout, exit } = terminalOf({ isTTY: false })
  stdout.error = Object.assign(new Error('broken pipe'), { code: 'EPIPE' })
  expect(await terminal.write('text')).toBe(false)
  expect(exit).not.toHaveBeenCalled()
})

test('a full disk is one', async () => {
  const { terminal, stdout, stderr, exit } = terminalOf({ isTTY: false })
  stdout.error = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
  expect(await terminal.write('text')).toBe(false)
  expect(stderr.text).toBe('ksy: the output cannot be written: no space left on device\n')
  expect(exit).toHaveBeenCalledWith(1)
})
