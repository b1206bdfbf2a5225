import { expect, test } from 'vitest'
import { MessageReader } from './message-reader.js'

const framed = (text: string): string => `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`

test('messages may be cut anywhere, and characters may have several bytes', () => {
  const messages = [{ a: '🎨 ü' }, [1, 2], 'x']
  const bytes = Buffer.from(messages.map((message) => framed(JSON.stringify(message))).join(''))
  for (let size = 1; size <= bytes.length; size++) {
    const reader = new MessageReader()
    const read: unknown[] = []
    for (let at = 0; at < bytes.length; at += size) read.push(...reader.read(bytes.subarray(at, at + size)))
    expect(read).toEqual(messages)
  }
})

test('tsserver ends messages with a line break of the system, which its length counts', () => {
  expect(new MessageReader().read(Buffer.from('Content-Length: 4\r\n\r\n{}\r\n'))).toEqual([{}])
})

test('a message needs a length', () => {
  expect(() => new MessageReader().read(Buffer.from('Content-Type: x\r\n\r\n{}'))).toThrow('has no length')
})
