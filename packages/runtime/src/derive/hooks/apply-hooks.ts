import { classOf } from '../../struct/class-of.js'
import { ConsistencyError } from '../../errors/consistency-error.js'
import { KaitaiError } from '../../errors/kaitai-error.js'
import { locate } from '../../errors/locate.js'
import type { KaitaiStruct } from '../../struct/kaitai-struct.js'
import type { Assignments } from '../assignments.js'
import type { Measurable } from '../measure.js'
import { isSame } from '../wish.js'
import { hookContext, isMeasurable } from './context.js'
import type { DeriveHooks, HookContext } from './hooks.js'
import { fieldOf, objectsIn } from './objects.js'

interface HookedValue {
  readonly object: KaitaiStruct
  readonly property: string
  readonly stored: unknown
  readonly derived: unknown
}

/** The values that hooks give the fields of an object and its parts. @throws KaitaiError */
function* hookedValues(root: Measurable, hooks: DeriveHooks, context: HookContext): Generator<HookedValue> {
  const objects = objectsIn(root)
  for (const [name, hook] of Object.entries(hooks)) {
    const { type, property } = fieldOf(name, root)
    for (const object of objects) {
      if (classOf(object) !== type) continue
      try {
        const stored: unknown = Reflect.get(object, property)
        // Which class it takes is what the name says.
        yield { object, property, stored, derived: hook(object as never, context) }
      } catch (error) {
        throw locate(error, object, property)
      }
    }
  }
}

/** Stores what hooks give. @returns whether anything changed */
export function applyHooks(root: Measurable, hooks: DeriveHooks, assignments: Assignments): boolean {
  const { count } = assignments
  for (const { object, property, stored, derived } of hookedValues(root, hooks, hookContext(root))) {
    if (isSame(stored, derived)) continue
    const relation = { object, property, index: -1, key: 'derive' } as const
    assignments.assign(
      { holder: object, key: property, owner: object, property, before: stored, relation },
      derived,
    )
  }
  return assignments.count > count
}

/**
 * Checks what a spec can't say of an object that was read: checksums, for example.
 *
 * @param hooks as `write` takes them
 * @throws ConsistencyError for the first stored value that is not what its hook gives
 */
export function verify(object: KaitaiStruct, hooks: DeriveHooks): void {
  if (!isMeasurable(object)) throw new KaitaiError('the class of the object was compiled for reading only')
  for (const { object: part, property, stored, derived } of hookedValues(object, hooks, hookContext(object)))
    if (!isSame(stored, derived)) throw locate(new ConsistencyError('', derived, stored), part, property)
}
