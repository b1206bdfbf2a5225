import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { removeGenerated } from '../generated-file.js'
import { updateDeclaration } from './file.js'
import { declarationPlace } from './place.js'
import { declarationText } from './text.js'
import type { LoadedSpec } from '../load-spec.js'
import type { Settings } from '../options.js'
import { errorMessage } from '../error-message.js'

/** Writes the declarations of the specs that a bundler sees. Each says once what is in its way, not for every spec. */
export class DeclarationWriter {
  readonly #said = new Set<string>()
  /** The declaration file of each spec that has one. */
  readonly #paths = new Map<string, string>()

  /**
   * Brings the declarations of a loaded spec up to date. Never throws: types are an aid, the build goes on without.
   *
   * @returns What to tell the user, if anything.
   */
  async write(spec: LoadedSpec, settings: Settings): Promise<string | undefined> {
    await this.removeLost()
    const place = declarationPlace(spec.path, settings)
    if (place === undefined)
      return hasNoPlace(spec.path, settings) ? this.#once('outside', outside(spec.path, settings)) : undefined
    if (spec.declarations === undefined) return undefined
    const text = declarationText(spec.path, place.path, spec.declarations)
    try {
      const { path, state } = await updateDeclaration(place, text)
      this.#paths.set(spec.path, place.path)
      return state === 'foreign' ? this.#once(`foreign ${path}`, foreignFile(path)) : undefined
    } catch (error) {
      return this.#once('unwritable', unwritable(spec.path, error))
    }
  }

  /** Removes the declarations of specs that are gone, among those that were written. Never throws. */
  async removeLost(): Promise<void> {
    for (const [spec, path] of this.#paths) {
      if (existsSync(spec)) continue
      this.#paths.delete(spec)
      await removeGenerated(path).catch(() => false)
    }
  }

  #once(key: string, message: string): string | undefined {
    if (this.#said.has(key)) return undefined
    this.#said.add(key)
    return message
  }
}

/** Whether a spec should have declarations, but the folder for them mirrors another part of the file system. */
function hasNoPlace(spec: string, { types, root }: Settings): boolean {
  return typeof types === 'object' && declarationPlace(spec, { types: 'beside', root }) !== undefined
}

function outside(spec: string, { root }: Settings): string {
  return (
    `The types of ${spec} are not written: the option \`types: { dir }\` mirrors ${root}, and the spec is outside of it. ` +
    `Write them beside the spec with \`types: true\`, or with \`ksy types\`.`
  )
}

function foreignFile(path: string): string {
  return (
    `${path} was not written by unplugin-ksy, so it is left as it is. ` +
    `Delete it to get generated types, or set the option \`types: false\` to keep it.`
  )
}

function unwritable(spec: string, error: unknown): string {
  return (
    `The types of ${basename(spec)} cannot be written: ${errorMessage(error)}. The build itself is not affected. ` +
    `Make the folder writable, keep types elsewhere with the option \`types: { dir }\`, or set \`types: false\`.`
  )
}
