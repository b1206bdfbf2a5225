import { loopCountOf, setLoopCount } from '../edits.js'
import { required, setValue } from './dom.js'
import type { Editor } from './editor.js'

/** How often the animation is shown: once, for ever, or a number of times more. */
export function showRepeat(editor: Editor): void {
  const kind = required('repeat', HTMLSelectElement)
  const times = required('times', HTMLInputElement)

  const chosen = (): number | undefined => {
    if (kind.value === 'once') return undefined
    if (kind.value === 'forever') return 0
    return Math.min(65_535, Math.max(1, Math.round(times.valueAsNumber || 1)))
  }
  const change = (): void => editor.edit((gif) => setLoopCount(gif, chosen()))
  kind.addEventListener('change', change)
  times.addEventListener('change', () => {
    times.value = String(chosen() ?? 1)
    change()
  })
  editor.subscribe(({ gif }) => {
    const count = loopCountOf(gif)
    kind.value = count === undefined ? 'once' : count === 0 ? 'forever' : 'times'
    times.disabled = !count
    if (count) setValue(times, String(count))
  })
}
