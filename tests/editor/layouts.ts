/** A way in which a project finds the declarations of its specs. */
export interface Layout {
  readonly name: string
  readonly compilerOptions: Readonly<Record<string, unknown>>
  /** What `ksy types` is called with. */
  readonly args: readonly string[]
  readonly lineEnd: '\n' | '\r\n'
}

const bundler = { module: 'ESNext', moduleResolution: 'bundler' }
const nodenext = { module: 'NodeNext', moduleResolution: 'nodenext', allowArbitraryExtensions: true }
const beside = { args: [], lineEnd: '\n' } as const
const apart = { args: ['--dir', '.types'], lineEnd: '\n' } as const
const rootDirs = ['.', '.types']

export const layouts: readonly Layout[] = [
  { name: 'bundler, beside the specs', compilerOptions: bundler, ...beside },
  { name: 'bundler, in a folder of rootDirs', compilerOptions: { ...bundler, rootDirs }, ...apart },
  { name: 'nodenext, beside the specs', compilerOptions: nodenext, ...beside },
  { name: 'nodenext, in a folder of rootDirs', compilerOptions: { ...nodenext, rootDirs }, ...apart },
  { name: 'line ends of Windows', compilerOptions: bundler, ...beside, lineEnd: '\r\n' },
]
