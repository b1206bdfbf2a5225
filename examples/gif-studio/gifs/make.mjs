/**
 * Makes every GIF of this folder again, with the programs and packages listed in README.md, and prints each command.
 *
 * Run it from a folder where the npm encoders are installed. An argument names another folder to write to.
 */

import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { encodeWithPackages } from './npm-encoders.mjs'
import { pictures } from './pictures.mjs'
import { palette } from './sunset-scene.mjs'

const out = resolve(process.argv[2] ?? import.meta.dirname)
const work = mkdtempSync(join(tmpdir(), 'gifs-'))
process.on('exit', () => rmSync(work, { recursive: true }))
const at = (name) => join(work, name)
const save = (name, bytes) => writeFileSync(at(name), bytes)

/** The files that a pattern with one star stands for, in order. */
function expand(pattern) {
  const [before, after] = pattern.split('*')
  return readdirSync(work)
    .filter((name) => name.startsWith(before) && name.endsWith(after))
    .toSorted()
}

/**
 * Runs one command line in the work folder, without a shell: words are parted by spaces, 'single quotes' keep words
 * together, a star stands for file names, `< name` and `> name` redirect.
 */
function run(line) {
  console.log(`$ ${line}`)
  const [command, to] = line.split(' > ')
  const [call, from] = command.split(' < ')
  const [program, ...args] = [...call.matchAll(/'([^']*)'|(\S+)/g)].flatMap(([, whole, word]) => {
    if (whole !== undefined) return [whole]
    return word.includes('*') ? expand(word) : [word]
  })
  const file = program === 'python3' ? (process.env.PYTHON ?? program) : program
  const input = from ? readFileSync(at(from)) : ''
  const output = execFileSync(file, args, { cwd: work, input, stdio: ['pipe', 'pipe', 'inherit'] })
  if (to) save(to, output)
}

for (const [name, bytes] of pictures) save(name, bytes)
save('sunset-colours.txt', palette.map(([, ...rgb]) => rgb.join(' ')).join('\n'))
for (const name of ['giflib-plain-text.txt', 'pillow.py'])
  copyFileSync(join(import.meta.dirname, name), at(name))

run(`mogrify -format gif ball-*.ppm sunset-*.ppm`)
run(
  `gifsicle -O2 --no-warnings --use-colormap sunset-colours.txt --loopcount=forever --delay 9 ` +
    `--comment 'Sunset sail. Drawn by a script; CC0.' sunset-*.gif -o sunset-sail.gif`,
)
run(`gifsicle --no-loopcount --delay 12 --disposal asis ball-*.gif -o gifsicle-no-loop.gif`)
run(`gifsicle -O3 --loopcount=3 --delay 7 ball-*.gif -o gifsicle-loop-3.gif`)
run(
  `gifsicle --interlace --app-extension 'EXAMPLE 1.0' 'data of an application' ` +
    `--comment 'one comment' ball-00.gif -o gifsicle-app-extension.gif`,
)
run(
  `gifsicle --extension 66 'a label nobody knows' --name ball ball-03.gif -o gifsicle-unknown-extensions.gif`,
)

run(`python3 pillow.py`)
run(`convert noise.ppm gif87:imagemagick-87a-256-colours.gif`)
const comment = 'A comment of many sub-blocks. '.repeat(60)
run(`convert ball-00.ppm -set comment '${comment}' imagemagick-long-comment.gif`)
run(
  `convert -size 40x40 -loop 2 -delay 20 -dispose none xc:#f4e9cd -dispose background -page +2+3 ring.pam ` +
    `-dispose previous -page +8+6 ring.pam -dispose undefined -page +4+8 ( ring.pam -rotate 90 ) imagemagick-disposal.gif`,
)
run(`convert -delay 25 hue-00.ppm hue-01.ppm hue-02.ppm imagemagick-local-palettes.gif`)
run(`convert ball-02.ppm -profile srgb.icc imagemagick-icc-profile.gif`)
run(`gm convert -interlace line hue-00.ppm -colors 64 graphicsmagick-interlaced.gif`)

const ffmpeg = 'ffmpeg -v error -framerate 10'
const newPalettes = 'split[a][b];[a]palettegen=max_colors=64:stats_mode=single[p];[b][p]paletteuse=new=1'
run(`${ffmpeg} -i ball-%02d.ppm ffmpeg-offsets.gif`)
run(
  `${ffmpeg} -i hue-%02d.ppm -lavfi ${newPalettes} -global_palette 0 -loop 5 -final_delay 80 ffmpeg-no-global-palette.gif`,
)
run(`${ffmpeg} -i ball-%02d.ppm -frames:v 3 -pix_fmt gray -loop -1 ffmpeg-grey-no-loop.gif`)

run(`pamtogif -quiet -interlace checks.ppm > netpbm-87a-2-colours.gif`)
run(`pamtogif -quiet -nolzw -transparent=#bde6f5 '-comment=not compressed' ball-01.ppm > netpbm-no-lzw.gif`)

run(`gifbuild < giflib-plain-text.txt > giflib-plain-text.gif`)
run(`gifbuild > broken-giflib-empty.gif`)

run(`convert ball-04.ppm exiftool-xmp.gif`)
run(
  `exiftool -q -overwrite_original '-XMP-dc:Title=A ball' -XMP-dc:Rights=CC0 '-Comment=with XMP' exiftool-xmp.gif`,
)

for (const [name, bytes] of await encodeWithPackages()) save(name, bytes)

const plain = readFileSync(at('netpbm-87a-2-colours.gif'))
save('odd-trailing-bytes.gif', Buffer.concat([plain, Buffer.from('bytes after the trailer\0\0;')]))
save('odd-no-trailer.gif', plain.subarray(0, -1))
save('odd-no-image.gif', Buffer.concat([plain.subarray(0, 19), Buffer.from(';')]))

const made = expand('*.gif').filter((name) => !/-\d\d\.gif$/.test(name))
for (const name of made) copyFileSync(at(name), join(out, name))
console.log(`${made.length} files written`)
