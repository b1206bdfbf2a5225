import { commentsOf, setComment } from '../edits.js'
import { element, required, setValue } from './dom.js'
import type { Editor, OpenGif } from './editor.js'

/** The comments, each to be changed or removed, and a button to add one. */
export function showComments(editor: Editor): void {
  const list = required('comments', HTMLDivElement)
  const add = required('add-comment', HTMLButtonElement)

  add.addEventListener('click', () => {
    const index = editor.current ? commentsOf(editor.current.gif).length : 0
    editor.edit((gif) => setComment(gif, '', index))
    list.querySelectorAll('textarea')[index]?.focus()
  })
  list.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return
    editor.edit((gif) => setComment(gif, undefined, Number(target.value)))
    add.focus()
  })
  editor.subscribe(({ gif }: OpenGif) => {
    const comments = commentsOf(gif)
    const areas = list.querySelectorAll('textarea')
    if (areas.length !== comments.length) {
      list.replaceChildren(...comments.map((text, index) => commentRow(editor, text, index)))
      return
    }
    for (const [index, area] of areas.entries()) setValue(area, comments[index] ?? '')
  })
}

function commentRow(editor: Editor, text: string, index: number): HTMLElement {
  const id = `comment-${index}`
  const area = element('textarea', { id, rows: '2', spellcheck: 'false' }, text)
  area.addEventListener('input', () => editor.edit((gif) => setComment(gif, area.value, index)))
  const name = `Comment ${index + 1}`
  const remove = element(
    'button',
    { type: 'button', value: String(index), 'aria-label': `Remove comment ${index + 1}` },
    'Remove',
  )
  return element(
    'div',
    { class: 'comment' },
    element('div', { class: 'row' }, element('label', { for: id }, name), remove),
    area,
  )
}
