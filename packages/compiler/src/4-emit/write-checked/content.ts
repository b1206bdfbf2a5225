import type { Content, StructContent } from '../../3-plan/plan.js'
import { lines, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { checkContent } from '../check/content.js'
import { isInstanceOf } from '../check/struct.js'
import type { Scope } from '../computation/scope.js'
import { handDown } from '../content/hand-down.js'
import { switchCases } from '../content/switch-cases.js'
import { writeBits } from '../write/bits.js'
import { writeContent } from '../write/content.js'
import { writeNumber } from '../write/number.js'
import { writeInPlace } from '../write/substream.js'
import { bitOf, checkNumber, insist } from './fits.js'
import { writeCheckedText } from './text.js'

/** Statements that write one value, or one element of an array, to `io`, or throw if it would not be read back as it is. */
export function writeCheckedContent(content: Content, value: Code, scope: Scope): Code {
  switch (content.kind) {
    case 'integer':
    case 'float':
      return lines(checkNumber(content, value, scope.module), writeNumber(content, value))
    case 'bits':
      return lines(
        checkNumber(content, value, scope.module),
        writeBits(content, value, (flag) => bitOf(flag, scope.module)),
      )
    case 'bytes':
      return lines(checkContent(content, value, scope), writeContent(content, value, scope))
    case 'text':
      return writeCheckedText(content, value, scope)
    case 'struct':
      return lines(takeIn(content, value, scope), writeObject(value, 'io'))
    case 'substream':
      return lines(
        takeIn(content.inner, value, scope),
        writeInPlace(content.extent, (io) => writeObject(value, io), scope),
      )
    case 'switch':
      return switchCases(
        content,
        scope,
        (selected) => writeCheckedContent(selected, value, scope),
        code`${scope.module.runtime('checkNoCase')}(${value})`,
      )
  }
}

function takeIn(content: StructContent, value: Code, scope: Scope): Code {
  return lines(insist(isInstanceOf(content, value), scope.module), handDown(content, value, scope))
}

function writeObject(value: Code, io: Code): Code {
  return code`${value}._writeChecked(${io})`
}
