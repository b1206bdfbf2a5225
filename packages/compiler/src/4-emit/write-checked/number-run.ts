import { block, lines, mapped, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { openRun, orderArgument, placesIn, viewMethod, type NumberRun } from '../content/number-run.js'
import type { ModuleContext } from '../module/module-context.js'
import { checkNumbers } from './fits.js'

export function writeCheckedNumberRun(run: NumberRun, module: ModuleContext): Code {
  const { size, places } = placesIn(run)
  return lines(
    checkNumbers(
      places.map(({ field, content }) => ({ content, value: `this.${field.property}` })),
      module,
    ),
    block(
      '',
      lines(
        `const start = io._reserve(${size})`,
        openRun(run),
        ...places.map(({ field, content, position }) =>
          mapped(
            field.span,
            code`view.set${viewMethod(content)}(${position}, this.${field.property}${orderArgument(content)})`,
          ),
        ),
      ),
    ),
  )
}
