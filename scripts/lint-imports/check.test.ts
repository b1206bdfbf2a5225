import { describe, expect, it } from 'vitest'
import { checkImports, formatViolation, rules } from './check.mjs'
import type { Manifest } from './types.d.ts'

const manifests = new Map<string, Manifest>([
  ['package.json', { devDependencies: { vitest: '4' } }],
  [
    'packages/compiler/package.json',
    {
      name: '@unplugin-ksy/compiler',
      dependencies: { yaml: '2' },
      devDependencies: { '@unplugin-ksy/runtime': 'workspace:*' },
      exports: { '.': {} },
    },
  ],
  [
    'packages/runtime/package.json',
    { name: '@unplugin-ksy/runtime', exports: { '.': {} }, dependencies: { fflate: '*' } },
  ],
  [
    'packages/unplugin/package.json',
    {
      name: 'unplugin-ksy',
      dependencies: { '@unplugin-ksy/compiler': 'workspace:*', '@unplugin-ksy/runtime': 'workspace:*' },
      devDependencies: { vite: '8' },
      exports: { '.': {}, './vite': {} },
    },
  ],
])

const broken = (files: Record<string, string>): readonly string[] =>
  checkImports({ files: new Map(Object.entries(files)), manifests }).violations.map(({ rule }) => rule)

/** Each row: the rule that must fire, the importing file, its text. */
const forbidden: readonly (readonly [rule: string, file: string, text: string])[] = [
  // A phase sees only the phase before it, and of that only the type files.
  ['phase-order', 'packages/compiler/src/1-syntax/parse.ts', `import '../2-resolve/model.js'`],
  ['phase-order', 'packages/compiler/src/2-resolve/names.ts', `import { parse } from '../1-syntax/parse.js'`],
  ['phase-order', 'packages/compiler/src/2-resolve/names.ts', `import '../1-syntax/expression/lexer.js'`],
  ['phase-order', 'packages/compiler/src/2-resolve/names.ts', `import '../1-syntax/expression/deep/ast.js'`],
  ['phase-order', 'packages/compiler/src/3-plan/switch.ts', `import type { Node } from '../1-syntax/ast.js'`],
  ['phase-order', 'packages/compiler/src/3-plan/switch.ts', `import '../2-resolve/names.js'`],
  ['phase-order', 'packages/compiler/src/3-plan/switch.ts', `import '../2-resolve/model/deep/type.js'`],
  [
    'phase-order',
    'packages/compiler/src/4-emit/switch.ts',
    `import type { Type } from '../2-resolve/model.js'`,
  ],
  ['phase-order', 'packages/compiler/src/4-emit/js/switch.ts', `import '../../3-plan/fuse.js'`],
  ['phase-order', 'packages/compiler/src/4-emit/switch.ts', `import '../compile.js'`],
  ['phase-order', 'packages/compiler/src/4-emit/switch.ts', `import '../index.js'`],
  // A later phase is out of reach however it is spelt.
  ['phase-order', 'packages/compiler/src/3-plan/a.ts', `export * from '../4-emit/print.js'`],
  ['phase-order', 'packages/compiler/src/3-plan/a.ts', `export { print } from '../4-emit/print.js'`],
  ['phase-order', 'packages/compiler/src/3-plan/a.ts', `const p = await import('../4-emit/print.js')`],
  ['phase-order', 'packages/compiler/src/3-plan/a.ts', `type P = import('../4-emit/print.js').Printer`],
  ['phase-order', 'packages/compiler/src/3-plan/a.ts', `import p = require('../4-emit/print.js')`],
  ['phase-order', 'packages/compiler/src/3-plan/a.ts', `import '../3-plan/../4-emit/print.js'`],
  // The common rooms see less still, and so does a stray file or folder.
  ['phase-order', 'packages/compiler/src/source/span.ts', `import '../diagnostics/problem.js'`],
  ['phase-order', 'packages/compiler/src/diagnostics/frame.ts', `import '../1-syntax/ast.js'`],
  ['phase-order', 'packages/compiler/src/options.ts', `import '../src/4-emit/print.js'`],
  ['phase-order', 'packages/compiler/src/helpers/x.ts', `import '../source/span.js'`],
  // A type file must not carry logic into the next phase.
  ['phase-order', 'packages/compiler/src/2-resolve/model.ts', `import { names } from './names.js'`],
  ['phase-order', 'packages/compiler/src/3-plan/plan/repeat.ts', `import '../switch.js'`],

  ['runtime-alone', 'packages/runtime/src/index.ts', `import 'unplugin-ksy'`],
  ['runtime-alone', 'packages/runtime/src/stream/read.ts', `import { inflate } from 'fflate'`],
  ['runtime-alone', 'packages/runtime/src/process/zlib.ts', `import 'pako'`],
  ['runtime-alone', 'packages/runtime/src/index.ts', `import '../../compiler/src/index.js'`],

  ['compiler-without-runtime', 'packages/compiler/src/4-emit/a.ts', `import '@unplugin-ksy/runtime'`],
  [
    'compiler-without-runtime',
    'packages/compiler/src/compile.ts',
    `import type { S } from 'unplugin-ksy/runtime'`,
  ],
  ['compiler-without-runtime', 'packages/compiler/src/4-emit/a.ts', `import '../../../runtime/src/index.js'`],

  ['public-entries', 'packages/unplugin/src/core/load.ts', `import '../../../compiler/src/compile.js'`],
  ['public-entries', 'packages/unplugin/src/load.ts', `import '@unplugin-ksy/compiler/dist/compile.js'`],
  ['public-entries', 'packages/unplugin/src/load.test.ts', `import '../../compiler/src/index.js'`],
  ['public-entries', 'packages/compiler/src/index.ts', `import '../package.json'`],

  ['no-node', 'packages/compiler/src/compile.ts', `import { readFileSync } from 'node:fs'`],
  ['no-node', 'packages/runtime/src/process/zlib.ts', `const zlib = await import('zlib')`],
  ['no-node', 'packages/unplugin/src/runtime.ts', `import 'node:fs/promises'`],

  ['declared-dependencies', 'packages/compiler/src/compile.ts', `import 'vitest'`],
  ['declared-dependencies', 'packages/unplugin/src/vite.ts', `import { defineConfig } from 'vite'`],
  ['declared-dependencies', 'packages/unplugin/src/a.test.ts', `import 'left-pad'`],

  ['no-test-code', 'packages/runtime/src/index.ts', `import './stream.test.js'`],
  ['no-test-code', 'packages/runtime/src/index.ts', `import './testing/bytes.js'`],
]

const allowed: readonly (readonly [file: string, text: string])[] = [
  [
    'packages/compiler/src/1-syntax/expression/parser.ts',
    `import '../../source/span.js'; import './lexer.js'`,
  ],
  [
    'packages/compiler/src/2-resolve/names.ts',
    `import '../1-syntax/ast.js'; import '../1-syntax/expression/ast.js'`,
  ],
  ['packages/compiler/src/2-resolve/model.ts', `export type { Expr } from '../1-syntax/expression/ast.js'`],
  ['packages/compiler/src/2-resolve/model/type.ts', `import '../model.js'; import '../../source/span.js'`],
  [
    'packages/compiler/src/3-plan/switch.ts',
    `import '../2-resolve/model.js'; import '../2-resolve/model/type.js'`,
  ],
  ['packages/compiler/src/4-emit/js/switch.ts', `import '../../3-plan/plan/switch.js'; import '../print.js'`],
  ['packages/compiler/src/4-emit/a.ts', `import '../diagnostics/problem.js'`],
  [
    'packages/compiler/src/compile.ts',
    `import './1-syntax/parse.js'; import './4-emit/print.js'; import 'yaml'`,
  ],
  ['packages/compiler/src/index.ts', `export type { Plan } from './3-plan/plan.js'`],
  ['packages/compiler/src/4-emit/a.test.ts', `import 'node:fs'; import '../compile.js'; import 'vitest'`],
  ['packages/compiler/src/4-emit/a.test.ts', `import '@unplugin-ksy/runtime'`],
  ['packages/runtime/src/stream/read.ts', `import '../errors.js'`],
  ['packages/runtime/src/process/zlib.ts', `import { inflate } from 'fflate'`],
  [
    'packages/runtime/src/stream/read.test.ts',
    `import 'node:zlib'; import '../testing/bytes.js'; import 'vitest'`,
  ],
  ['packages/unplugin/src/node.ts', `import 'node:fs'; import '@unplugin-ksy/runtime'`],
  ['packages/unplugin/src/vite.ts', `import type { Plugin } from 'vite'; import '@unplugin-ksy/compiler'`],
  ['packages/unplugin/src/a.ts', `export const emitted = "import x from 'node:fs'" // import 'left-pad'`],
]

describe('import rules', () => {
  it.each(forbidden)('%s: %s must not %s', (rule, file, text) => {
    expect(broken({ [file]: text })).toContain(rule)
  })

  it.each(allowed)('%s may %s', (file, text) => {
    expect(broken({ [file]: text })).toEqual([])
  })

  it('finds a cycle once, and says which way round it goes', () => {
    const files = new Map([
      ['packages/runtime/src/a.ts', `import { b } from './b.js'`],
      ['packages/runtime/src/b.ts', `import { type C } from './c.js'`],
      ['packages/runtime/src/c.ts', `export { a } from './a.js'`],
      ['packages/runtime/src/d.ts', `import './a.js'`],
    ])
    const { violations } = checkImports({ files, manifests })
    expect(violations.map(({ rule, message }) => [rule, message])).toEqual([
      [
        'no-cycles',
        'import cycle: packages/runtime/src/a.ts -> packages/runtime/src/b.ts -> packages/runtime/src/c.ts -> packages/runtime/src/a.ts.',
      ],
    ])
  })

  it('lets types refer to each other in a circle', () => {
    expect(
      broken({
        'packages/compiler/src/3-plan/plan.ts': `import type { Switch } from './plan/switch.js'`,
        'packages/compiler/src/3-plan/plan/switch.ts': `import type { Step } from '../plan.js'`,
      }),
    ).toEqual([])
  })

  it('has a forbidden example for every rule', () => {
    const proven = new Set([...forbidden.map(([rule]) => rule), 'no-cycles'])
    expect(rules.map(({ name }) => name).filter((name) => !proven.has(name))).toEqual([])
  })

  it('says where the edge is, which rule it breaks and what to do instead', () => {
    const files = new Map([
      ['packages/compiler/src/4-emit/switch.ts', `\n  import type { Type } from '../2-resolve/model.js'\n`],
    ])
    const { violations } = checkImports({ files, manifests })
    expect(violations.map(formatViolation)).toEqual([
      [
        'packages/compiler/src/4-emit/switch.ts:2:29  phase-order',
        `  import '../2-resolve/model.js': 4-emit/ must not import 2-resolve/model.ts.`,
        '  Allowed here: source/, diagnostics/, 3-plan/plan.ts and 3-plan/plan/*.ts. ' +
          'Let 3-plan put what you need into its own type files.',
      ].join('\n'),
    ])
  })

  it('refuses a file that it cannot parse, instead of passing it', () => {
    expect(() => broken({ 'packages/runtime/src/a.ts': 'import {' })).toThrow('packages/runtime/src/a.ts')
  })
})
