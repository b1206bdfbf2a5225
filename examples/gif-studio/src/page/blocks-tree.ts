import { type TreeNode, treeOf } from '../gif/tree.js'
import { element, required } from './dom.js'
import type { Editor } from './editor.js'
import { moveFocus } from './tree-keys.js'

/** The parts of the file as a tree. */
export function showBlocks(editor: Editor): void {
  const tree = required('blocks', HTMLUListElement)
  const code = required('in-code', HTMLElement)
  const expanded = new Set<string>()
  let selected = ''

  const draw = (): void => {
    if (!editor.current) return
    const hadFocus = tree.contains(document.activeElement)
    const { scrollTop } = tree
    const nodes = treeOf(editor.current.gif)
    tree.replaceChildren(...nodes.map((node) => treeItem(node, 1, expanded)))
    tree.scrollTop = scrollTop
    const items = [...tree.querySelectorAll<HTMLElement>('[role=treeitem]')]
    const item = items.find(({ dataset }) => dataset['path'] === selected) ?? items[0]
    if (item) select(item, hadFocus)
  }
  const select = (item: HTMLElement, takesFocus: boolean): void => {
    for (const other of tree.querySelectorAll('[aria-selected=true]')) {
      other.setAttribute('aria-selected', 'false')
      other.setAttribute('tabindex', '-1')
    }
    item.setAttribute('aria-selected', 'true')
    item.setAttribute('tabindex', '0')
    selected = item.dataset['path'] ?? ''
    code.textContent = selected
    if (takesFocus) item.focus({ preventScroll: !tree.contains(document.activeElement) })
  }
  const setExpanded = (item: HTMLElement, isExpanded: boolean): void => {
    selected = item.dataset['path'] ?? ''
    if (isExpanded) expanded.add(selected)
    else expanded.delete(selected)
    item.focus()
    draw()
  }

  tree.addEventListener('click', ({ target }) => {
    const item = target instanceof Element ? target.closest<HTMLElement>('[role=treeitem]') : null
    if (!item) return
    select(item, true)
    if (item.ariaExpanded !== null) setExpanded(item, item.ariaExpanded === 'false')
  })
  tree.addEventListener('keydown', (event) => {
    if (moveFocus(event, tree, select, setExpanded)) event.preventDefault()
  })
  editor.subscribe((_, change) => {
    if (change === 'opened') {
      expanded.clear()
      selected = ''
      tree.scrollTop = 0
    }
    draw()
  })
}

/** An item with those below it, if it is open. */
function treeItem(node: TreeNode, level: number, expanded: ReadonlySet<string>): HTMLLIElement {
  const size = node.size === undefined ? '' : `${node.size.toLocaleString('en')} B`
  const row = element(
    'div',
    { class: 'node' },
    element('span', { class: 'title' }, node.title),
    ' ',
    element('span', { class: 'detail' }, node.detail),
    ' ',
    element('span', { class: 'size' }, size),
  )
  const item = element(
    'li',
    { role: 'treeitem', 'aria-level': String(level), tabindex: '-1', 'aria-selected': 'false' },
    row,
  )
  item.dataset['path'] = node.path
  if (node.children.length === 0) return item

  const isOpen = expanded.has(node.path)
  item.ariaExpanded = String(isOpen)
  if (isOpen) {
    item.append(
      element('ul', { role: 'group' }, ...node.children.map((child) => treeItem(child, level + 1, expanded))),
    )
  }
  return item
}
