import { type PaletteChoice, fromHex, paletteOf, palettesOf, setPaletteColour, toHex } from '../edits.js'
import { element, required } from './dom.js'
import type { Editor, OpenGif } from './editor.js'

/** The colours of a palette, each to be changed. */
export function showPalette(editor: Editor): void {
  const choices = required('palette-choice', HTMLSelectElement)
  const grid = required('colours', HTMLOListElement)
  const chosen = (): PaletteChoice => (choices.value === 'global' ? 'global' : Number(choices.value))

  const rebuild = ({ gif }: OpenGif): void => {
    if (choices.options.length === 0) {
      grid.replaceChildren(element('li', { class: 'note' }, 'This GIF has no palette.'))
      return
    }
    const choice = chosen()
    const inputs = paletteOf(gif, choice).map((_, index) => colourInput(editor, choice, index))
    grid.replaceChildren(
      ...inputs.map((input, index) => element('li', {}, input, element('span', {}, String(index)))),
    )
  }
  const refresh = ({ gif }: OpenGif): void => {
    if (choices.options.length === 0) return
    const colours = paletteOf(gif, chosen())
    for (const [index, input] of grid.querySelectorAll('input').entries()) {
      const colour = colours[index]
      if (colour) showColour(input, index, toHex(colour))
    }
  }

  choices.addEventListener('change', () => {
    if (!editor.current) return
    rebuild(editor.current)
    refresh(editor.current)
  })
  editor.subscribe((open, change) => {
    if (change === 'opened') {
      const palettes = palettesOf(open.gif)
      choices.replaceChildren(...palettes.map((choice) => option(open, choice)))
      choices.disabled = palettes.length < 2
      rebuild(open)
    }
    refresh(open)
  })
}

function option({ gif }: OpenGif, choice: PaletteChoice): HTMLOptionElement {
  const name = choice === 'global' ? 'Global' : `Frame ${choice + 1}`
  return element('option', { value: String(choice) }, `${name}, ${paletteOf(gif, choice).length} colours`)
}

function colourInput(editor: Editor, choice: PaletteChoice, index: number): HTMLInputElement {
  const input = element('input', { type: 'color' })
  input.addEventListener('input', () => {
    editor.edit((gif) => setPaletteColour(gif, choice, index, fromHex(input.value)))
  })
  return input
}

function showColour(input: HTMLInputElement, index: number, hex: string): void {
  if (input.value !== hex) input.value = hex
  input.ariaLabel = `Colour ${index}, ${hex}`
  input.title = `${index}: ${hex}`
}
