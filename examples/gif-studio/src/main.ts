import './style.css'
import demo from '../gifs/sunset-sail.gif'
import { showBlocks } from './page/blocks-tree.js'
import { showComments } from './page/comment.js'
import { Editor } from './page/editor.js'
import { makeOnClick } from './page/example.js'
import { showFileInfo } from './page/file-info.js'
import { showFrames } from './page/frames.js'
import { openFiles } from './page/open.js'
import { showPalette } from './page/palette.js'
import { showPictures } from './page/pictures.js'
import { problemPlace } from './page/problem.js'
import { showRepeat } from './page/repeat.js'
import { saveOnClick } from './page/save.js'

const problem = problemPlace()
const editor = new Editor(problem.show)

showFileInfo(editor)
showPictures(editor)
showPalette(editor)
showRepeat(editor)
showComments(editor)
showFrames(editor)
showBlocks(editor)
openFiles(editor)
makeOnClick(editor)
saveOnClick(editor)
editor.subscribe(problem.hide)

const response = await fetch(demo)
editor.open('sunset-sail.gif', new Uint8Array(await response.arrayBuffer()))
