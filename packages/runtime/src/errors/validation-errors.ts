import { KaitaiError } from './kaitai-error.js'
import { show } from './show.js'

/** A value is not what a `valid` or `contents` key of the spec demands. */
export class ValidationError extends KaitaiError {
  readonly actual: unknown
  /** The key that demands it, such as `/types/chunk/seq/1/valid`. */
  readonly specPath: string

  constructor(expectation: string, actual: unknown, specPath: string) {
    super(`expected ${expectation}, found ${show(actual)} (required by ${specPath})`)
    this.actual = actual
    this.specPath = specPath
  }

  override get name(): string {
    return 'ValidationError'
  }

  /** @internal */
  override get _isOfValueRead(): boolean {
    return true
  }
}

/** A value is not the one that `contents` or `valid` (`eq`) fixes. */
export class ValidationNotEqualError extends ValidationError {
  readonly expected: unknown

  constructor(expected: unknown, actual: unknown, specPath: string) {
    super(show(expected), actual, specPath)
    this.expected = expected
  }

  override get name(): string {
    return 'ValidationNotEqualError'
  }
}

/** A value is below the `min` of its `valid`. */
export class ValidationLessThanError extends ValidationError {
  readonly min: unknown

  constructor(min: unknown, actual: unknown, specPath: string) {
    super(`at least ${show(min)}`, actual, specPath)
    this.min = min
  }

  override get name(): string {
    return 'ValidationLessThanError'
  }
}

/** A value is above the `max` of its `valid`. */
export class ValidationGreaterThanError extends ValidationError {
  readonly max: unknown

  constructor(max: unknown, actual: unknown, specPath: string) {
    super(`at most ${show(max)}`, actual, specPath)
    this.max = max
  }

  override get name(): string {
    return 'ValidationGreaterThanError'
  }
}

/** A value is not in the list `any-of` of its `valid`. */
export class ValidationNotAnyOfError extends ValidationError {
  readonly choices: readonly unknown[]

  constructor(choices: readonly unknown[], actual: unknown, specPath: string) {
    super(`one of ${choices.map(show).join(', ')}`, actual, specPath)
    this.choices = choices
  }

  override get name(): string {
    return 'ValidationNotAnyOfError'
  }
}

/** A value is none that its enum names, though `valid` says `in-enum`. */
export class ValidationNotInEnumError extends ValidationError {
  constructor(actual: unknown, specPath: string) {
    super('a value that the enum names', actual, specPath)
  }

  override get name(): string {
    return 'ValidationNotInEnumError'
  }
}

/** A value does not meet the condition `expr` of its `valid`. */
export class ValidationExprError extends ValidationError {
  constructor(actual: unknown, specPath: string) {
    super('a value that meets the condition', actual, specPath)
  }

  override get name(): string {
    return 'ValidationExprError'
  }
}
