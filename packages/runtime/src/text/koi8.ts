import { codePage } from './code-page.js'
import type { Encoding } from './encoding.js'

// Cyrillic on Unix: the bytes from 0x80.

/** Russian (RFC 1489). */
export const koi8r: Encoding = /* @__PURE__ */ codePage(
  'KOI8-R',
  '─│┌┐└┘├┤┬┴┼▀▄█▌▐' +
    '░▒▓⌠■∙√≈≤≥\xa0⌡°²·÷' +
    '═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞' +
    '╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©' +
    'юабцдефгхийклмно' +
    'пярстужвьызшэщчъ' +
    'ЮАБЦДЕФГХИЙКЛМНО' +
    'ПЯРСТУЖВЬЫЗШЭЩЧЪ',
)

/** Ukrainian (RFC 2319). Browsers have two letters more, of Belarusian, in place of two box drawings. */
export const koi8u: Encoding = /* @__PURE__ */ codePage(
  'KOI8-U',
  '─│┌┐└┘├┤┬┴┼▀▄█▌▐' +
    '░▒▓⌠■∙√≈≤≥\xa0⌡°²·÷' +
    '═║╒ёє╔ії╗╘╙╚╛ґ╝╞' +
    '╟╠╡ЁЄ╣ІЇ╦╧╨╩╪Ґ╬©' +
    'юабцдефгхийклмно' +
    'пярстужвьызшэщчъ' +
    'ЮАБЦДЕФГХИЙКЛМНО' +
    'ПЯРСТУЖВЬЫЗШЭЩЧЪ',
)
