import { placeOf } from '../places.mjs'

/**
 * Packages meet only at their public entries. No relative path leaves a package's `src`, and a name of one of our
 * packages is followed by nothing that its `exports` does not list. Tests keep to this too.
 *
 * @type {import('../types.d.ts').Rule}
 */
export const publicEntries = {
  name: 'public-entries',
  check: (edges, project) =>
    edges.flatMap((edge) => {
      const from = placeOf(edge.from)
      if (from === undefined) return []
      const message = problemOf(from.folder, edge.target, project)
      return message === undefined
        ? []
        : [
            {
              rule: publicEntries.name,
              edge,
              message,
              help: 'Import a public entry by package name, or export what you need from the index.ts of that package.',
            },
          ]
    }),
}

/**
 * @param {string} folder
 * @param {import('../types.d.ts').Target} target
 * @param {import('../types.d.ts').Project} project
 * @returns {string | undefined}
 */
function problemOf(folder, target, project) {
  if (target.kind === 'file') {
    return placeOf(target.path)?.folder === folder ? undefined : `${target.path} is outside of ${folder}/src.`
  }
  if (target.kind !== 'package') return undefined
  const manifest = [...project.manifests.values()].find(({ name }) => name === target.name)
  if (manifest === undefined || Object.hasOwn(manifest.exports ?? {}, target.subpath)) return undefined
  return `${target.name} has no public entry '${target.subpath}'.`
}
