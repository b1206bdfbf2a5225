import { expect, test } from 'vitest'
import { compile } from '../../compile.js'

/** A thousand instances, each of which asks for the one before it twice, from one that asks for `first`. */
function chain(first: string): string {
  const links = Array.from(
    { length: 1000 },
    (_, index) => `  x${index + 1}:\n    value: x${index} + x${index}\n`,
  )
  return `meta:\n  id: a\ninstances:\n  x0:\n    value: ${first}\n${links.join('')}`
}

function codeOf(text: string): string {
  const host = {
    read: () => text,
    resolve: () => ({ tried: [] }),
    resolveCode: () => ({ tried: [] }),
  }
  return compile('a.ksy', host).code ?? ''
}

test('the stream is found at the end of a chain of instances, and none where there is none', () => {
  // What touches the stream is computed anew where the stream has moved.
  const [touching, dry] = [codeOf(chain('_io.pos')), codeOf(chain('1'))]
  expect(touching.length).toBeGreaterThan(dry.length)
  expect(touching.match(/#x\d+ = undefined/g)?.length ?? 0).toBeGreaterThan(1000)
})
