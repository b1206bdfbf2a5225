import Module from 'node:module'
import { isFound, ownModule, RUNTIME } from '../runtime-module.js'
import { commonJs } from './common-js.js'
import { sourceOf } from './node-source.js'

/** The part of Node's CommonJS loader that lets `require` load more kinds of files. Node has no other way. */
interface CommonJsLoader {
  readonly _extensions?: Record<string, (module: CommonJsModule, path: string) => void>
}

interface CommonJsModule {
  _compile(code: string, path: string): void
}

/**
 * Lets `require` load specs, as CommonJS modules. It could load ES modules, but `tsx` loads the runtime once for each kind, and
 * a program must not get both.
 */
export function extendRequire(): void {
  const { _extensions: extensions = {} }: typeof Module & CommonJsLoader = Module
  extensions['.ksy'] = (module, path) =>
    module._compile(sourceOf(path, { convert: (code) => commonJs(code, runtimeOf(path)) }), path)
}

/** The runtime of the package that a spec belongs to, or else our own. */
function runtimeOf(spec: string): string | undefined {
  return isFound(RUNTIME, spec) ? RUNTIME : ownModule(RUNTIME, undefined)
}
