import { isTestCode, placeOf } from '../places.mjs'

/**
 * What a published file imports is a dependency of its package; types alone may come from a devDependency.
 * Test code may use the devDependencies of its package and of the root.
 *
 * @type {import('../types.d.ts').Rule}
 */
export const declaredDependencies = {
  name: 'declared-dependencies',
  check: (edges, project) =>
    edges.flatMap((edge) => {
      const from = placeOf(edge.from)
      if (from === undefined || edge.target.kind !== 'package') return []
      const { name } = edge.target
      const manifest = project.manifests.get(`${from.folder}/package.json`) ?? {}
      const test = isTestCode(edge.from)
      const known = [
        manifest.name ? { [manifest.name]: '' } : {},
        manifest.dependencies,
        manifest.peerDependencies,
        manifest.optionalDependencies,
        ...(edge.typeOnly || test ? [manifest.devDependencies] : []),
        ...(test ? [project.manifests.get('package.json')?.devDependencies] : []),
      ]
      if (known.some((names) => Object.hasOwn(names ?? {}, name))) return []
      return [
        {
          rule: declaredDependencies.name,
          edge,
          message: `${name} is not a dependency in ${from.folder}/package.json.`,
          help: 'Do without it if you can; every dependency is one for our users. Otherwise add it there.',
        },
      ]
    }),
}
