import { expect, test } from 'vitest'
import { ServerProcess, type Protocol } from './server-process.js'

const protocol: Protocol = {
  request: (id, name) => `${JSON.stringify({ id, name })}\n`,
  understand: () => ({ kind: 'nothing' }),
}

test('a server that ends says why to all who wait, and to who asks later', async () => {
  const script = `process.stdin.once('data', () => { console.error('out of patience'); process.exit(3) })`
  const server = new ServerProcess(process.execPath, ['-e', script], protocol)
  const asked = [server.ask('first', {}), server.ask('second', {})]
  for (const one of asked) await expect(one).rejects.toThrow(/ended with 3:\s+out of patience/)
  await expect(server.ask('third', {})).rejects.toThrow('out of patience')
  await server.kill()
})

test('a server that hangs can be ended', async () => {
  const server = new ServerProcess(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], protocol)
  const ended = expect(server.ask('anything', {})).rejects.toThrow('ended')
  await server.kill()
  await ended
})

test('a program that does not exist is told', async () => {
  const server = new ServerProcess('no-such-program', [], protocol)
  await expect(server.ask('anything', {})).rejects.toThrow('ENOENT')
  await server.kill()
})
