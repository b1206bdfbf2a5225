/** What a host that is no bundler can do, and the test that shows it: a file of this folder and the name of one of its tests. */
export interface HostCapabilities {
  readonly file: string
  readonly runs: string
  readonly mistakes: string
  readonly stacks: string
  readonly watch: Shown
  readonly cache?: Shown
}

/** What the README says, and the test. */
type Shown = readonly [cell: string, test: string]

/** By the name in the README's table. */
export const capabilities: Readonly<Record<string, HostCapabilities>> = {
  'Vite SSR': {
    file: '../bundlers/vite-ssr.test.ts',
    runs: 'a bit of everything',
    mistakes: 'a mistake is told once, and a mended spec is loaded',
    stacks: "a stack from Vite's server names the line of the field in the spec",
    watch: ['yes', 'a mistake is told once, and a mended spec is loaded'],
  },
  'Vitest 4': {
    file: 'vitest.test.ts',
    runs: 'a test imports specs, of packages too, and the frame of a failure is in the spec',
    mistakes: 'a mistake in a spec is shown once, with its place',
    stacks: 'a test imports specs, of packages too, and the frame of a failure is in the spec',
    watch: ['yes', 'in watch mode a test runs again when a spec or an import of it changes'],
  },
  'Node 20–26': {
    file: 'register.test.ts',
    runs: 'imports a bit of everything, and stacks name the line of the field',
    mistakes: 'a mistake ends a program that has it in an %s',
    stacks: 'imports a bit of everything, and stacks name the line of the field',
    watch: ['yes', 'starts again in watch mode when a spec or an import of it changes'],
  },
  'tsx 4': {
    file: 'register.test.ts',
    runs: 'loads specs in a package of type %s',
    mistakes: 'a mistake ends a program',
    stacks: 'loads specs in a package of type %s',
    watch: ['with a flag', 'tsx watch starts again when a spec or an import of it changes'],
  },
  'Jest 30': {
    file: 'jest.test.ts',
    runs: 'ES modules',
    mistakes: 'a mistake is shown once',
    stacks: 'ES modules',
    watch: ['with an option', 'in watch mode a test runs again when a spec or an import of it changes'],
    cache: ['yes', 'CommonJS, and a change of an import is seen through the cache'],
  },
  'Next.js 16': {
    file: 'next.test.ts',
    runs: 'builds server and client components',
    mistakes: 'a mistake fails the build, with place and frame',
    stacks: 'the dev server follows changes of an import, mistakes too, and its stacks are in the spec',
    watch: [
      'dev server',
      'the dev server follows changes of an import, mistakes too, and its stacks are in the spec',
    ],
  },
}
