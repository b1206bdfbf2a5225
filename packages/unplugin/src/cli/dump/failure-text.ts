import { KaitaiError } from '@unplugin-ksy/runtime'
import { errorMessage } from '../../core/error-message.js'

/** What went wrong, on one line. */
export function errorText(error: unknown): string {
  return errorMessage(error).replaceAll(/\s+/g, ' ')
}

/** What went wrong, and where: a path for `--path`, and the byte. */
export function failureText(error: unknown): string {
  if (!(error instanceof KaitaiError)) return errorText(error)
  const { path, offset } = error
  const places = [
    ...(path === undefined || path === '' ? [] : [slashed(path)]),
    ...(offset === undefined ? [] : [`byte ${offset} (0x${offset.toString(16)})`]),
  ]
  return places.length === 0 ? errorText(error) : `${errorText(error)}\n  at ${places.join(', ')}`
}

/** `/blocks/3/body` for `blocks[3].body` */
function slashed(path: string): string {
  return `/${path.replaceAll(/\]?[.[]/g, '/').replace(/\]$/, '')}`
}
