/** Builds the example through Vite, then reads, edits, writes and verifies a real GIF in the terminal. */

import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { verify } from './verify.mjs'

const { version: viteVersion } = createRequire(import.meta.url)('vite/package.json')
const pathOf = (name) => fileURLToPath(new URL(name, import.meta.url))
const shown = (name) => relative(process.cwd(), pathOf(name))
const root = pathOf('.')

// The page, then the part for the terminal. Both import gif.ksy itself.
await build({ root, logLevel: 'warn' })
await build({
  root,
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: { ssr: 'src/terminal/index.ts', outDir: 'dist/terminal' },
})
const { Gif, ansi, plain, reportOf, ...edits } = await import('./dist/terminal/index.js')

const paint = process.stdout.isTTY && !process.env['NO_COLOR'] ? ansi : plain
const say = (...lines) => console.log(lines.join('\n'))
say(`Built ${shown('dist/page')} and ${shown('dist/terminal')} with Vite ${viteVersion}.`, '')

const original = await readFile(new URL('gifs/sunset-sail.gif', import.meta.url))
const gif = Gif.read(original)
say(
  paint.strong(`sunset-sail.gif, ${original.length.toLocaleString('en')} bytes`),
  '',
  ...reportOf(gif, paint),
  '',
)

const change = {
  colour: { index: 0, value: '#0b6e5f' },
  delay: { frame: 0, milliseconds: 1200 },
  loopCount: 3,
  comment: 'The sea is green now. '.repeat(20).trim(),
}
edits.setPaletteColour(gif, 'global', change.colour.index, edits.fromHex(change.colour.value))
edits.setDelay(gif, change.delay.frame, change.delay.milliseconds)
edits.setLoopCount(gif, change.loopCount)
edits.setComment(gif, change.comment)

const edited = Gif.write(gif)
const target = new URL('dist/sunset-sail-edited.gif', import.meta.url)
await writeFile(target, edited)
say(
  paint.strong(`${shown('dist/sunset-sail-edited.gif')}, ${edited.length.toLocaleString('en')} bytes`),
  '',
  ...reportOf(Gif.read(edited), paint),
  '',
)

const results = verify(original, await readFile(target), change)
say('Verified with omggif, another decoder:', '')
for (const { name, problem } of results) {
  say(problem === undefined ? `  ${paint.good('ok')}      ${name}` : `  FAILED  ${name}: ${problem}`)
}
if (results.some(({ problem }) => problem !== undefined)) process.exitCode = 1

say('', 'To see the page:', '', '  npx -y pnpm@12.21.0 --filter gif-studio dev', '')
