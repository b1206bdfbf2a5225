import { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { runInWorkers } from './run-in-workers.mjs'

const doubling = `
  const { parentPort } = require('node:worker_threads')
  parentPort.on('message', (task) => {
    if (task === 'hang') for (;;);
    if (task === 'crash') throw new Error('oops')
    if (task === 'exit') process.exit(3)
    parentPort.postMessage(task + task)
  })`

const run = (tasks: readonly string[], timeLimit: number): Promise<string[]> =>
  runInWorkers(tasks, {
    start: () => new Worker(doubling, { eval: true }),
    timeLimit,
    lost: (task, reason) => `${task}: ${reason}`,
  })

describe('runInWorkers', () => {
  it('gives the results in the order of the tasks', async () => {
    const tasks = Array.from({ length: 50 }, (_, index) => `${index}`)
    expect(await run(tasks, 10_000)).toEqual(tasks.map((task) => task + task))
  })

  it('goes on after a crash', async () => {
    expect(await run(['a', 'crash', 'exit', 'b', 'c'], 10_000)).toEqual([
      'aa',
      'crash: crashed: oops',
      'exit: ended its worker with exit code 3',
      'bb',
      'cc',
    ])
  })

  it('ends what takes too long', async () => {
    expect(await run(['hang', 'hang', 'hang', 'hang', 'hang'], 300)).toEqual(
      Array.from({ length: 5 }, () => 'hang: did not end within 0.3 seconds'),
    )
  })
})
