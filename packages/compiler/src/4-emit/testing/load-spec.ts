import * as runtime from '@unplugin-ksy/runtime'
import { posix } from 'node:path'
import { compile } from '../../compile.js'
import { formatProblems } from '../../diagnostics/format.js'
import type { CompileOptions } from '../../options.js'

/** A generated class, seen loosely: tests look at its objects through `expect`. */
// oxlint-disable-next-line typescript/no-explicit-any
export type GeneratedClass = any

/** Specs by path, and what hand-written modules export by specifier. */
export interface Files {
  readonly [path: string]: unknown
}

/** Compiles a spec. @throws Error with all problems if it has errors */
export function compileText(spec: string, options: CompileOptions = {}, files: Files = {}): string {
  const all: Files = { 'spec.ksy': spec, ...files }
  const read = (path: string): string | undefined => (typeof all[path] === 'string' ? all[path] : undefined)
  const result = compile(
    'spec.ksy',
    {
      read,
      resolve(importPath, importer) {
        const path = posix.join(posix.dirname(importer), `${importPath}.ksy`)
        return read(path) === undefined ? { tried: [path] } : { path, specifier: path }
      },
      resolveCode: (_, name) => ({ specifier: name }),
    },
    options,
  )
  if (result.code === undefined) throw new Error(formatProblems(result.problems))
  return result.code
}

/** The class that a spec is compiled to, on the runtime's sources. */
export function loadSpec(spec: string, options: CompileOptions = {}, files: Files = {}): GeneratedClass {
  const { body, imports } = withoutModuleSyntax(compileText(spec, options, files))
  const values = imports.map(({ specifier }): unknown => {
    if (specifier === 'unplugin-ksy/runtime') return runtime
    const file: unknown = files[specifier]
    return typeof file === 'string' ? loadSpec(file, options, files) : file
  })
  // oxlint-disable-next-line typescript/no-implied-eval
  return new Function(...imports.map(({ parameter }) => parameter), body)(...values)
}

interface Import {
  readonly specifier: string
  /** What the body knows it as: a name, or a pattern of names. */
  readonly parameter: string
}

/** An emitted module as the body of a function, since its imports can't be resolved as they are. */
function withoutModuleSyntax(code: string): { readonly body: string; readonly imports: readonly Import[] } {
  const imports: Import[] = []
  const body = code
    .replaceAll(/^import (\w+|\{[^}]*\}) from '([^']+)'$/gm, (_, names: string, specifier: string) => {
      imports.push({ specifier, parameter: names.replaceAll(/ as /g, ': ') })
      return ''
    })
    .replace(/^export default class (\w+)/m, 'return class $1')
  return { body, imports }
}

/** The bytes of a hex dump; `# comments` at the end of lines, and white space, are for the reader. */
export function hex(dump: string): Uint8Array<ArrayBuffer> {
  const digits = dump.replaceAll(/#.*$/gm, '').replaceAll(/\s/g, '')
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

/** Bytes as `00 ff`. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ')
}

/** The data of an object, without its class. */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]))
}

/** What a function throws. */
export function thrownBy(run: () => unknown): unknown {
  try {
    run()
  } catch (error) {
    return error
  }
  throw new Error('expected an error')
}
