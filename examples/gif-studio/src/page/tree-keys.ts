type Select = (item: HTMLElement, takesFocus: boolean) => void
type SetExpanded = (item: HTMLElement, isExpanded: boolean) => void

/**
 * The keys of a tree (https://www.w3.org/WAI/ARIA/apg/patterns/treeview/). Returns whether it knew the key.
 */
export function moveFocus(
  event: KeyboardEvent,
  tree: Element,
  select: Select,
  setExpanded: SetExpanded,
): boolean {
  const items = [...tree.querySelectorAll<HTMLElement>('[role=treeitem]')]
  const item = event.target instanceof Element ? event.target.closest<HTMLElement>('[role=treeitem]') : null
  if (!item || event.altKey || event.ctrlKey || event.metaKey) return false

  const go = (to: HTMLElement | null | undefined): true => {
    if (to) select(to, true)
    return true
  }
  const at = items.indexOf(item)
  const isOpen = item.ariaExpanded === 'true'
  switch (event.key) {
    case 'ArrowDown':
      return go(items[at + 1])
    case 'ArrowUp':
      return go(items[at - 1])
    case 'Home':
      return go(items[0])
    case 'End':
      return go(items.at(-1))
    case 'ArrowRight':
      if (item.ariaExpanded === 'false') setExpanded(item, true)
      else if (isOpen) go(items[at + 1])
      return true
    case 'ArrowLeft':
      if (isOpen) setExpanded(item, false)
      else go(item.parentElement?.closest<HTMLElement>('[role=treeitem]'))
      return true
    case 'Enter':
    case ' ':
      if (item.ariaExpanded !== null) setExpanded(item, !isOpen)
      return true
    default:
      return false
  }
}
