import { createSocket, type Socket } from 'node:dgram'
import { promises as dns } from 'node:dns'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadSpecs, type GeneratedClass } from '../support/load-specs.js'

// Node's resolver (c-ares) asks, and we answer its own question with answers put into it: counts, lengths and types follow.

let Dns: GeneratedClass
let server: Socket
const resolver = new dns.Resolver({ timeout: 2000, tries: 2 })

beforeAll(async () => {
  Dns = (await loadSpecs(new URL('samples/', import.meta.url))).specs['dns']
  server = createSocket('udp4')
  server.on('message', (query, { port, address }) => server.send(answer(query), port, address))
  server.bind(0, '127.0.0.1')
  await once(server, 'listening')
  resolver.setServers([`127.0.0.1:${server.address().port}`])
})
afterAll(() => server.close())

const answers: object[] = []

function answer(query: Uint8Array): Uint8Array {
  const message = Dns.read(query)
  message.flags = 0x8180
  const { labels } = message.questions[0].name
  for (const data of answers)
    message.answers.push(Dns.Record.create({ name: { labels }, class: 1, ttl: 60, data }))
  return Dns.write(message)
}

test('a message with one more answer, and another', async () => {
  answers.push(Dns.Address.create({ bytes: Uint8Array.of(192, 0, 2, 1) }))
  expect(await resolver.resolve4('kaitai.test')).toEqual(['192.0.2.1'])
  answers.push(Dns.Address.create({ bytes: Uint8Array.of(192, 0, 2, 2) }))
  expect(await resolver.resolve4('longer.kaitai.test')).toEqual(['192.0.2.1', '192.0.2.2'])
})

test('a message with an answer of another type', async () => {
  answers.splice(0, answers.length, Dns.Text.create({ text: 'What follows by itself' }))
  expect(await resolver.resolveTxt('kaitai.test')).toEqual([['What follows by itself']])
})
