import type { AttributeSpec, Valued } from '../../1-syntax/ast.js'
import type { AttributeScope } from '../attribute-scope.js'
import type { BytesModel } from '../model.js'
import { typeInteger } from '../expression/literal.js'
import { resolveProcess } from './process.js'

/** `contents`: bytes that are always the same. Their validation is added in `valid.ts`. */
export function resolveContents(
  contents: Valued<Uint8Array>,
  attribute: AttributeSpec,
  scope: AttributeScope,
): BytesModel {
  return {
    kind: 'bytes',
    type: { kind: 'bytes' },
    extent: {
      end: 'size',
      size: typeInteger(BigInt(contents.value.length), contents.span),
      padRight: undefined,
      terminator: undefined,
      include: false,
      consume: true,
      eosError: true,
      process: resolveProcess(attribute, scope),
    },
  }
}
