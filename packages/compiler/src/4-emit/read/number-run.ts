import { block, lines, mapped, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { openRun, orderArgument, placesIn, viewMethod, type NumberRun } from '../content/number-run.js'

/** Where there is not enough left, they are read one by one, so that an error, and its stack, says which of them it is about. */
export function readNumberRun(run: NumberRun, oneByOne: Code): Code {
  const { size, places } = placesIn(run)
  const values = places.map(({ field, content, position }) =>
    mapped(
      field.span,
      code`this.${field.property} = view.get${viewMethod(content)}(${position}${orderArgument(content)})`,
    ),
  )
  return block(
    '',
    lines(`const start = io._takeAtOnce(${size})`, [
      block('if (start < 0)', oneByOne),
      ' ',
      block('else', lines(openRun(run), ...values)),
    ]),
  )
}
