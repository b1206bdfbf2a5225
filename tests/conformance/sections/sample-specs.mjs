/** @type {Readonly<Record<string, string>>} */
const specs = {
  '.dtb': 'hardware/dtb',
  '.png': 'image/png',
  '.wav': 'media/wav',
  '.xar': 'archive/xar',
}

/**
 * The gallery spec that reads a file of the samples; undefined for the notes and licences that lie among them.
 *
 * @param {string} path
 */
export function sampleSpecOf(path) {
  return specs[/\.[^.]*$/.exec(path)?.[0] ?? '']
}
