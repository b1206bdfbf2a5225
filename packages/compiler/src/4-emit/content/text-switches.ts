import type { ModulePlan, SwitchContent } from '../../3-plan/plan.js'
import { joined, lines, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { stringLiteral } from '../computation/literal.js'
import type { ModuleContext } from '../module/module-context.js'
import { valuesOf } from './values-of.js'

/** Below that, V8 is as fast when it compares the text with each of them. */
const fewestTexts = 8

interface TextSwitch {
  /** What the module calls the function that finds a text among those of the cases. */
  readonly local: string
  readonly texts: readonly string[]
}

/** The switches, such as those of FourCC codes, that compare a text with many others; see the runtime's `textCases`. */
export class TextSwitches {
  readonly #found: ReadonlyMap<SwitchContent, TextSwitch>

  constructor({ classes }: ModulePlan) {
    this.#found = new Map(
      classes.flatMap((type) =>
        valuesOf(type).flatMap(({ content, property }): [SwitchContent, TextSwitch][] => {
          if (content.kind !== 'switch') return []
          const texts = textsOf(content)
          // No name of a spec has a `$`.
          return texts === undefined ? [] : [[content, { local: `${type.local}$${property}`, texts }]]
        }),
      ),
    )
  }

  /** What a switch is on, as it is compared with the cases. */
  tag(content: SwitchContent, on: Code): Code {
    const found = this.#found.get(content)
    return found === undefined ? on : code`${found.local}(${on})`
  }

  declarations(module: ModuleContext): Code {
    return lines(
      ...[...this.#found.values()].map(
        ({ local, texts }) =>
          code`const ${local} = ${module.runtime('textCases')}(${joined(texts.map(stringLiteral), ', ')})`,
      ),
    )
  }
}

/** Undefined where one of the cases is no constant text, or is the empty one. */
function textsOf({ cases }: SwitchContent): readonly string[] | undefined {
  const texts: string[] = []
  for (const match of cases.flatMap(({ matches }) => matches)) {
    if (match.kind !== 'literal' || typeof match.value !== 'string' || match.value === '') return undefined
    texts.push(match.value)
  }
  return texts.length < fewestTexts ? undefined : texts
}
