import { resolve } from 'node:path'
import picomatch from 'picomatch'
import type { FilterPattern, Options } from './options.js'
import { posixPath } from './paths.js'

/** What is a spec unless the user says otherwise. Bundlers append queries such as `?v=` and `?t=` to ids. */
const SPEC = /\.ksy(?:\?|$)/

/** Queries with which the user asks for the file itself, not for the module. */
const FILE_ITSELF = /[?&](?:raw|url|inline|no-inline)(?:[&=]|$)/

/** Which module ids are compiled, in the form that bundlers take. */
export interface IdFilter {
  include: RegExp[]
  exclude: RegExp[]
}

/** Globs become regular expressions here, because esbuild has no others. Relative globs start at `root`. */
export function idFilter({ include, exclude }: Options, root: string): IdFilter {
  return {
    include: expressions(include ?? SPEC, root),
    exclude: [...expressions(exclude ?? [], root), FILE_ITSELF],
  }
}

/** Whether a module id passes a filter, for hosts that leave filtering to the plugin. */
export function accepts(filter: IdFilter, id: string): boolean {
  const matches = (expression: RegExp): boolean => posixPath(id).search(expression) >= 0
  return !filter.exclude.some(matches) && filter.include.some(matches)
}

function expressions(pattern: FilterPattern, root: string): RegExp[] {
  const list = typeof pattern === 'string' || pattern instanceof RegExp ? [pattern] : pattern
  return list.map((one) => (typeof one === 'string' ? globExpression(one, root) : one))
}

function globExpression(glob: string, root: string): RegExp {
  const absolute = glob.startsWith('**') ? glob : posixPath(resolve(root, glob))
  const { source } = picomatch.makeRe(absolute, { dot: true })
  return new RegExp(source.replace(/\$$/, '(?:\\?.*)?$'))
}
