import { required } from './dom.js'
import type { Editor } from './editor.js'

/** The name and size of the file, and by how much it grew. */
export function showFileInfo(editor: Editor): void {
  const name = required('file-name', HTMLElement)
  const info = required('file-info', HTMLElement)
  const reset = required('reset', HTMLButtonElement)
  reset.addEventListener('click', () => editor.reset())

  editor.subscribe((open) => {
    const { screenWidth, screenHeight } = open.gif.logicalScreenDescriptor
    const isSame = sameBytes(open.original, open.bytes)
    const growth = open.bytes.length - open.original.length
    const difference = growth === 0 ? 'same length' : `${growth > 0 ? '+' : '−'}${Math.abs(growth)} bytes`
    name.textContent = open.name
    info.textContent =
      `GIF${open.gif.header.version}, ${screenWidth} × ${screenHeight} pixels, ` +
      `${open.bytes.length.toLocaleString('en')} bytes, ${isSame ? 'unchanged' : `edited (${difference})`}`
    reset.disabled = isSame
  })
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}
