import type { Paint } from '../colors.js'
import { count } from '../count.js'
import { errorText } from './failure-text.js'
import { leafText } from './leaf-text.js'
import { classOf } from './members.js'
import type { Key } from './parts.js'
import type { Step } from './walk.js'

/** A tree for people, line by line, each with its line break. */
export function* treeText(steps: Iterable<Step>, paint: Paint): Generator<string, void> {
  let depth = 0
  for (const step of steps) {
    if (step.kind === 'close') depth--
    else yield `${'  '.repeat(depth)}${label(step.key)}${textOf(step, paint)}\n`
    if (step.kind === 'open') depth++
  }
}

function label(key: Key): string {
  if (key === undefined) return ''
  return typeof key === 'number' ? `[${key}]: ` : `${key}: `
}

function textOf(step: Exclude<Step, { kind: 'close' }>, paint: Paint): string {
  switch (step.kind) {
    case 'open':
      return paint(
        'dim',
        Array.isArray(step.value) ? count(step.value.length, 'element') : classOf(step.value).name,
      )
    case 'value':
      return leafText(step.value, step.enum, paint)
    case 'link':
      return paint('dim', `→ ${step.path ?? classOf(step.value).name}`)
    case 'failure':
      return paint('red', `! ${errorText(step.error)}`)
  }
}
