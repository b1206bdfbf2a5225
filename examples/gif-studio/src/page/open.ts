import { required } from './dom.js'
import type { Editor } from './editor.js'

/** Opens files that are picked or dropped anywhere on the page. */
export function openFiles(editor: Editor): void {
  const picker = required('file', HTMLInputElement)
  const open = async (file: File | undefined): Promise<void> => {
    if (file) editor.open(file.name, new Uint8Array(await file.arrayBuffer()))
  }
  picker.addEventListener('change', () => {
    void open(picker.files?.[0])
    // The same file can be picked again.
    picker.value = ''
  })

  const setDropping = (isDropping: boolean): void => {
    document.body.classList.toggle('dropping', isDropping)
  }
  document.addEventListener('dragover', (event) => {
    event.preventDefault()
    setDropping(true)
  })
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) setDropping(false)
  })
  document.addEventListener('drop', (event) => {
    event.preventDefault()
    setDropping(false)
    void open(event.dataTransfer?.files[0])
  })
}
