import { KaitaiError } from 'unplugin-ksy/runtime'
import { element, required } from './dom.js'
import type { Report } from './editor.js'

/** The place for problems: shows one in words, with the place in the tree and in the file where it was met. */
export function problemPlace(): { show: Report; hide: () => void } {
  const place = required('problem', HTMLDivElement)
  const hide = (): void => place.replaceChildren()

  const show: Report = (title, error) => {
    const dismiss = element('button', { type: 'button' }, 'Dismiss')
    dismiss.addEventListener('click', hide)
    place.replaceChildren(
      element(
        'div',
        { class: 'problem' },
        element('div', { class: 'row' }, element('strong', {}, title), dismiss),
        element('p', {}, error instanceof Error ? error.message : String(error)),
        element('dl', {}, ...detailsOf(error)),
      ),
    )
  }
  return { show, hide }
}

function detailsOf(error: unknown): HTMLElement[] {
  if (!(error instanceof KaitaiError)) return []
  const { name, path, offset } = error
  const details: [string, string][] = [['Error', name]]
  if (path !== undefined) details.push(['Path', path])
  if (offset !== undefined) details.push(['Offset', `${offset} (0x${offset.toString(16)})`])
  return details.flatMap(([term, text]) => [element('dt', {}, term), element('dd', {}, text)])
}
