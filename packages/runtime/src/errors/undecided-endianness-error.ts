import { KaitaiError } from './kaitai-error.js'

/** A type's byte order depends on a value, and no case of the spec's `endian` matches it. */
export class UndecidedEndiannessError extends KaitaiError {
  /** Such as `/types/header/meta/endian`. */
  readonly specPath: string | undefined

  constructor(specPath?: string) {
    super(
      specPath === undefined
        ? 'the byte order is not decided: no case matches'
        : `the byte order is not decided: no case of ${specPath} matches`,
    )
    this.specPath = specPath
  }

  override get name(): string {
    return 'UndecidedEndiannessError'
  }
}
