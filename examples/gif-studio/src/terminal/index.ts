/** What the terminal demo uses: the class that `gif.ksy` describes, the edits, and the report. */

export { default as Gif } from '../gif.ksy'
export * from '../edits.js'
export { ansi, plain } from './paint.js'
export { reportOf } from './report.js'
export { EndOfStreamError, KaitaiError } from 'unplugin-ksy/runtime'
