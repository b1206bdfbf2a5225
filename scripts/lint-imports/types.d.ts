/** Where an import points. A `file` is a path from the repository root with forward slashes; it may not exist. */
export type Target =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'package'; readonly name: string; readonly subpath: string }
  | { readonly kind: 'builtin'; readonly name: string }

/** One import, re-export, dynamic import or `import()` type. Line and column start at 1. */
export interface Edge {
  readonly from: string
  readonly specifier: string
  readonly target: Target
  /** Erased from the JavaScript: `import type`, `export type`, `import()` in a type. */
  readonly typeOnly: boolean
  readonly line: number
  readonly column: number
}

/** The fields of a package.json that the rules read. */
export interface Manifest {
  readonly name?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly exports?: Readonly<Record<string, unknown>>
}

/** What the rules judge: text and manifests by path from the repository root, with forward slashes. */
export interface Project {
  readonly files: ReadonlyMap<string, string>
  readonly manifests: ReadonlyMap<string, Manifest>
}

export interface Violation {
  readonly rule: string
  readonly edge: Edge
  /** Which edge is wrong, and which rule it breaks. */
  readonly message: string
  /** What to do instead. */
  readonly help: string
}

export interface Rule {
  readonly name: string
  readonly check: (edges: readonly Edge[], project: Project) => readonly Violation[]
}
