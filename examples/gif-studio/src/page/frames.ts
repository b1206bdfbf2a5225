import { type Frame, delayOf, framesOf, setDelay } from '../edits.js'
import { disposalName } from '../gif/summary.js'
import { element, required, setValue } from './dom.js'
import type { Editor, OpenGif } from './editor.js'

/** The frames with their delays, each to be changed, or all at once. */
export function showFrames(editor: Editor): void {
  const rows = required('frames', HTMLTableSectionElement)
  const total = required('duration', HTMLElement)
  const all = required('delay-of-all', HTMLInputElement)
  const form = required('all-delays', HTMLFormElement)

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    editor.edit((gif) => {
      for (const index of framesOf(gif).keys()) setDelay(gif, index, all.valueAsNumber)
    })
  })
  editor.subscribe(({ gif }: OpenGif, change) => {
    const frames = framesOf(gif)
    const inputs = rows.querySelectorAll('input')
    if (change === 'opened' || inputs.length !== frames.length) {
      rows.replaceChildren(...frames.map((frame, index) => row(editor, frame, index)))
      all.value = String(frames[0] ? delayOf(frames[0]) : 100)
    } else {
      for (const [index, frame] of frames.entries()) {
        const input = inputs[index]
        if (input) setValue(input, String(delayOf(frame)))
      }
    }
    const duration = frames.reduce((sum, frame) => sum + delayOf(frame), 0)
    total.textContent = `${frames.length === 1 ? '1 frame' : `${frames.length} frames`}, ${duration / 1000} s`
  })
}

function row(editor: Editor, frame: Frame, index: number): HTMLTableRowElement {
  const { image, control } = frame
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, String(index + 1)),
    element('td', {}, delayInput(editor, index, delayOf(frame))),
    element('td', {}, `${image.width} × ${image.height}`),
    element('td', { class: 'wide' }, `${image.left}, ${image.top}`),
    element('td', { class: 'wide' }, disposalName(control?.disposalMethod ?? 0)),
  )
}

function delayInput(editor: Editor, index: number, delay: number): HTMLInputElement {
  const input = element('input', {
    type: 'number',
    min: '0',
    max: '655350',
    step: '10',
    value: String(delay),
    'aria-label': `Delay of frame ${index + 1} in milliseconds`,
  })
  input.addEventListener('change', () => {
    const milliseconds = Math.min(655_350, Math.max(0, input.valueAsNumber || 0))
    editor.edit((gif) => setDelay(gif, index, milliseconds))
    // The field keeps what was typed as long as it has the focus; the file has hundredths of a second.
    input.value = String(Math.round(milliseconds / 10) * 10)
  })
  return input
}
