import type { Project } from './project.js'
import type { Stretch, Suggestion } from './servers/server.js'

/** A part of a file as a person can check it: where it is, the line, and carets below the part. */
export function viewStretch(project: Project, { start, end }: Stretch): string {
  const name = project.name(start.path)
  const length = start.line === end.line ? end.column - start.column : undefined
  const carets = length === undefined ? '^...' : length === 0 ? '| (empty)' : '^'.repeat(length)
  const text = project.lines(start.path)[start.line] ?? ''
  return [
    `${name}:${start.line + 1}:${start.column + 1}`,
    indented(text),
    indented(' '.repeat(start.column) + carets),
  ].join('\n')
}

/** Where a server leads to: different parts of files, each once, in the order of files and of places in them. */
export function viewStretches(project: Project, stretches: readonly Stretch[]): string {
  return inOrder(project, stretches)
    .map(([stretch]) => `-> ${viewStretch(project, stretch)}`)
    .join('\n')
}

/**
 * What a server would replace. A part that it would replace more than once says so: editors refuse that (VS Code does: its
 * edits must not overlap).
 */
export function viewEdits(project: Project, stretches: readonly Stretch[]): string {
  return inOrder(project, stretches)
    .map((same) => `${same.length === 1 ? '->' : `-> ${same.length} times`} ${viewStretch(project, same[0])}`)
    .join('\n')
}

/**
 * A completion list: of each entry the name and the first line of its description, and the first line of its
 * documentation where that is the spec's. (What the runtime and TypeScript say about their own is theirs.)
 */
export function viewSuggestions(project: Project, suggestions: readonly Suggestion[]): string {
  const specs = ['src/album.ksy', 'src/formats/color.ksy'].flatMap((name) => project.lines(name)).join('\n')
  return suggestions
    .map(({ name, description }) => {
      const [signature = '', ...documentation] = description.split('\n').filter((line) => line !== '')
      const doc = documentation.filter((line) => specs.includes(line)).slice(0, 1)
      return [
        indented(`${name.padEnd(20)} ${signature}`),
        ...doc.map((line) => indented(' '.repeat(21) + line)),
      ]
    })
    .flat()
    .join('\n')
}

/** Text further to the right, without white space at the ends of its lines. */
export function indented(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => `    ${line}`.trimEnd())
    .join('\n')
}

/** Parts of files that are the same are together. */
function inOrder(
  project: Project,
  stretches: readonly Stretch[],
): readonly (readonly [Stretch, ...Stretch[]])[] {
  const byPlace = new Map<string, [Stretch, ...Stretch[]]>()
  for (const stretch of stretches) {
    const { start, end } = stretch
    const numbers = [start.line, start.column, end.line, end.column].map(sortable)
    const place = [project.name(start.path), ...numbers].join(':')
    const same = byPlace.get(place)
    if (same === undefined) byPlace.set(place, [stretch])
    else same.push(stretch)
  }
  return [...byPlace].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, same]) => same)
}

function sortable(number: number): string {
  return String(number).padStart(6, '0')
}
