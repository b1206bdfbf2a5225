import { expect, test } from 'vitest'
import { commonJs } from './common-js.js'

/** Runs CommonJS modules that require each other. */
function run(modules: Readonly<Record<string, string>>, entry: string): Record<string, unknown> {
  const loaded = new Map<string, Record<string, unknown>>()
  const require = (name: string): Record<string, unknown> => {
    const known = loaded.get(name)
    if (known !== undefined) return known
    const module = { exports: {} }
    loaded.set(name, module.exports)
    // oxlint-disable-next-line typescript/no-implied-eval -- the code under test, run as Node runs it
    new Function('exports', 'require', 'module', modules[name] ?? '')(module.exports, require, module)
    loaded.set(name, module.exports)
    return module.exports
  }
  return require(entry)
}

test('specs that import each other get each other', () => {
  const spec = (name: string, other: string): string =>
    commonJs(
      `import ${other} from './${other}.ksy'\n\nexport default class ${name} {\n  other() {\n    return ${other}\n  }\n}\n`,
    )
  const modules = { './A.ksy': spec('A', 'B'), './B.ksy': spec('B', 'A') }
  const { default: A } = run(modules, './A.ksy') as { default: new () => { other(): unknown } }
  const B = new A().other() as new () => { other(): unknown }
  expect(B.name).toBe('B')
  expect(new B().other()).toBe(A)
})

test('names of the runtime may be called otherwise', () => {
  const code = commonJs(
    "import {\n  KaitaiStruct as KaitaiStruct$,\n  locate,\n} from 'unplugin-ksy/runtime'\nexport default class X extends KaitaiStruct$ {}\n",
  )
  // oxlint-disable-next-line typescript/no-extraneous-class -- only to be extended
  class Base {}
  const runtime = 'exports.KaitaiStruct = Base'
  const modules = { 'unplugin-ksy/runtime': runtime.replace('Base', `(${Base.toString()})`), x: code }
  const { default: X } = run(modules, 'x') as { default: object }
  expect(String(Object.getPrototypeOf(X))).toBe(Base.toString())
})

test.each([
  ['of an ES module', 'exports.__esModule = true\nexports.default = "token"'],
  ['that is all there is', 'module.exports = "token"'],
])('a default export %s is found', (_, other) => {
  const code = commonJs(
    "import Token from './token.js'\nexport default class X {\n  static token() {\n    return Token\n  }\n}\n",
  )
  const { default: X } = run({ x: code, './token.js': other }, 'x') as { default: { token(): unknown } }
  expect(X.token()).toBe('token')
})

test('lines and columns stay where they are', () => {
  const code =
    "import {\n  a,\n} from 'unplugin-ksy/runtime'\nimport B from './b.ksy'\n\nexport default class C {\n  b = B\n}\n"
  const lines = commonJs(code).split('\n')
  for (const [index, line] of code.split('\n').slice(5, -1).entries()) {
    expect(lines[index + 5]?.replace(/^ +class/, 'export default class')).toBe(line)
    expect(lines[index + 5]).toHaveLength(line.length)
  }
})

test('the runtime can be elsewhere', () => {
  expect(commonJs("import { a } from 'unplugin-ksy/runtime'\n", '/own/runtime.js')).toContain(
    'require("/own/runtime.js")',
  )
})

test('the module of a broken spec asks for the broken import first', () => {
  const code = commonJs('import "./broken.ksy"\nthrow new Error("never")\nexport default undefined\n')
  expect(() => run({ x: code, './broken.ksy': 'throw new Error("the mistake")' }, 'x')).toThrow('the mistake')
})
