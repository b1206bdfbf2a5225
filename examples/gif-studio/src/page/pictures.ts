import { element, required } from './dom.js'
import type { Editor } from './editor.js'

/** Shows the original and the edited picture. The browser decodes the very bytes that would be saved. */
export function showPictures(editor: Editor): void {
  const original = picture('original')
  const edited = picture('edited')
  const playing = required('playing', HTMLInputElement)
  playing.checked = !matchMedia('(prefers-reduced-motion: reduce)').matches

  const play = (): void => {
    for (const side of [original, edited]) side.show(playing.checked)
  }
  playing.addEventListener('change', play)
  editor.subscribe((open) => {
    // Both get a new address, so both animations start again and can be compared.
    original.load(open.original)
    edited.load(open.bytes)
    play()
  })
}

interface Picture {
  load(bytes: Uint8Array): void
  /** Lets the animation run, or shows its first frame only. */
  show(playing: boolean): void
}

function picture(id: string): Picture {
  const image = required(id, HTMLImageElement)
  const still = element('canvas', { 'aria-hidden': 'true', hidden: '' })
  const note = element('p', { class: 'note', hidden: '' }, 'This browser can’t show the picture.')
  image.after(still, note)
  let address = ''
  let isPlaying = true

  const update = (): void => {
    const { naturalWidth, naturalHeight } = image
    image.classList.toggle('small', naturalWidth <= 400)
    still.classList.toggle('small', naturalWidth <= 400)
    still.width = naturalWidth
    still.height = naturalHeight
    if (!isPlaying && naturalWidth > 0) still.getContext('2d')?.drawImage(image, 0, 0)
    still.hidden = isPlaying || naturalWidth === 0
    image.classList.toggle('behind', !still.hidden)
  }
  const failed = (hasFailed: boolean): void => {
    note.hidden = !hasFailed
    image.hidden = hasFailed
  }
  image.addEventListener('load', () => {
    failed(false)
    update()
  })
  image.addEventListener('error', () => failed(true))

  return {
    load(bytes) {
      URL.revokeObjectURL(address)
      address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'image/gif' }))
      image.src = address
    },
    show(playing) {
      isPlaying = playing
      if (image.complete) update()
    },
  }
}
