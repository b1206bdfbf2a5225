import type { Problem } from '@unplugin-ksy/compiler'

/** Each problem once: what is wrong with a spec also comes up with every spec that imports it. */
export function distinctProblems(problems: readonly Problem[]): readonly Problem[] {
  const byPlace = new Map<string, Problem>()
  for (const problem of problems) {
    const { code, message, span } = problem
    byPlace.set(`${span.source.path}:${span.start}:${code}:${message}`, problem)
  }
  return [...byPlace.values()]
}
