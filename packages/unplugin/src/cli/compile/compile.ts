import { dirname, resolve } from 'node:path'
import { ParseCache } from '@unplugin-ksy/compiler'
import { displayPath } from '../../core/describe-problem.js'
import { updateGenerated } from '../../core/generated-file.js'
import { generatedText } from '../../core/generated-text.js'
import { loadSpec } from '../../core/load-spec.js'
import type { LoadedSpec } from '../../core/load-spec.js'
import { posixPath } from '../../core/paths.js'
import type { Arguments } from '../arguments.js'
import { count, showProgress } from '../count.js'
import { distinctProblems } from '../distinct-problems.js'
import { findGivenFiles } from '../find-files.js'
import { problemsText } from '../problems-text.js'
import { ExitCode, UsageError } from '../terminal.js'
import type { Terminal } from '../terminal.js'
import { withImports } from './imports.js'
import { clashes, inLayout, layoutBeside, layoutIn } from './layout.js'
import type { Layout } from './layout.js'
import { commonJsManifest } from './module-type.js'
import { errorMessage } from '../../core/error-message.js'

/** `ksy compile`: writes JavaScript and declarations that work without a plugin. */
export async function compile(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { settings } = args
  const { specs } = await findGivenFiles(args.paths, terminal.cwd)
  const cache = new ParseCache()
  const { texts, problems: all } = await withImports(specs, settings, cache)
  const shown = (path: string): string => displayPath(path, terminal.cwd)
  const problems = distinctProblems(all)
  if (problems.length > 0) terminal.err(problemsText(problems, terminal.cwd, terminal.paintError))
  if (problems.some(({ severity }) => severity === 'error')) return ExitCode.mistakes

  const layout = layoutFor(args, [...texts.keys()], specs, terminal.cwd)
  for (const [one, other] of clashes(layout)) {
    throw new UsageError(
      `${shown(one)} and ${shown(other)} would both become ${shown(layout.get(one) ?? one)}: compile them into folders of their own`,
    )
  }
  let failed = false
  for (const [index, [path, text]] of [...texts].entries()) {
    showProgress(terminal, index, texts.size)
    const spec = loadSpec(path, text, settings, { adapt: (host) => inLayout(host, layout), cache })
    const hindrance = await write(spec, layout.get(path) ?? path)
    if (hindrance === undefined) continue
    terminal.err(`${shown(hindrance.path)} ${hindrance.reason}`)
    failed = true
  }
  if (failed) return ExitCode.mistakes
  const manifests = new Set([...layout.values()].flatMap((module) => commonJsManifest(dirname(module)) ?? []))
  for (const manifest of manifests) {
    terminal.err(
      `${shown(posixPath(manifest))} does not say "type": "module", but the compiled files are ES modules: add it, or Node and TypeScript take them for CommonJS.`,
    )
  }
  terminal.out(
    `${count(texts.size, 'spec')} compiled${args.out === undefined ? '' : ` into ${shown(posixPath(resolve(terminal.cwd, args.out)))}`}`,
  )
  return ExitCode.ok
}

function layoutFor(
  { out, paths, settings }: Arguments,
  all: readonly string[],
  given: readonly string[],
  cwd: string,
): Layout {
  if (out === undefined) {
    const installed = all.find((spec) => !given.includes(spec) && spec.includes('/node_modules/'))
    if (installed === undefined) return layoutBeside(all)
    throw new UsageError(
      `${displayPath(installed, cwd)} is in an installed package: say where to compile it to with --out`,
    )
  }
  const absolute = (paths.length === 0 ? ['.'] : paths).map((path) => posixPath(resolve(cwd, path)))
  const files = absolute.filter((path) => given.includes(path))
  const folders = absolute.filter((path) => !given.includes(path))
  return layoutIn(resolve(cwd, out), all, { files, folders }, settings.importPaths)
}

/** Writes the module of a spec and its declarations. Gives what is in the way, if anything is. */
async function write(
  { path, module, declarations }: LoadedSpec,
  place: string,
): Promise<{ readonly path: string; readonly reason: string } | undefined> {
  const files = [
    { path: place, content: module, withSource: true },
    { path: place.replace(/\.js$/, '.d.ts'), content: declarations, withSource: false },
  ]
  for (const { path: file, content, withSource } of files) {
    if (content === undefined) continue
    try {
      const { path: hindered, state } = await updateGenerated(
        file,
        generatedText(path, file, content, { withSource }),
      )
      if (state === 'foreign')
        return { path: hindered, reason: 'was not written by unplugin-ksy and is left as it is. Use --out.' }
    } catch (error) {
      return {
        path: file,
        reason: `cannot be written: ${errorMessage(error)}`,
      }
    }
  }
  return undefined
}
