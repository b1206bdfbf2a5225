export { KaitaiError, type KaitaiErrorOptions } from './errors/kaitai-error.js'
export { EndOfStreamError } from './errors/end-of-stream-error.js'
export {
  ValidationError,
  ValidationNotEqualError,
  ValidationLessThanError,
  ValidationGreaterThanError,
  ValidationNotAnyOfError,
  ValidationNotInEnumError,
  ValidationExprError,
} from './errors/validation-errors.js'
export { ConsistencyError, type ConsistencyWording } from './errors/consistency-error.js'
export { UndecidedEndiannessError } from './errors/undecided-endianness-error.js'
export { EncodingError } from './errors/encoding-error.js'
export { ProcessError } from './errors/process-error.js'
export { LimitError } from './errors/limit-error.js'
