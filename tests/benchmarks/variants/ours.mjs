import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compile } from '@unplugin-ksy/compiler'

/** @type {import('./variant.d.ts').LoadVariant} */
export async function load({ spec }) {
  const path = fileURLToPath(spec)
  const none = () => ({ tried: [] })
  const { code } = compile(path, {
    read: () => readFileSync(path, 'utf8'),
    resolve: none,
    resolveCode: none,
  })
  if (code === undefined) throw new Error(`${path} does not compile`)
  const runtime = import.meta.resolve('unplugin-ksy/runtime')
  const module = code.replace("'unplugin-ksy/runtime'", JSON.stringify(runtime))
  const { default: Class } = await import(`data:text/javascript,${encodeURIComponent(module)}`)
  return { read: (bytes) => Class.read(bytes), write: (root) => Class.write(root) }
}
