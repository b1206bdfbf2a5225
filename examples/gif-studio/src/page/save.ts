import { element, required } from './dom.js'
import type { Editor, OpenGif } from './editor.js'

/** Saves the edited file as a download. */
export function saveOnClick(editor: Editor): void {
  required('save', HTMLButtonElement).addEventListener('click', () => {
    if (editor.current) download(editor.current)
  })
}

function download({ name, bytes }: OpenGif): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'image/gif' }))
  element('a', { href: address, download: `${name.replace(/\.gif$/i, '')}-edited.gif` }).click()
  // The browser has to fetch it first; a minute is plenty.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
