import { codePage } from './code-page.js'
import type { Encoding } from './encoding.js'

// Code pages of DOS: the bytes from 0x80, as in https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/PC/.
// Bytes below 0x20 are controls, not the pictures that a screen shows for them.

/** The first PCs. */
export const ibm437: Encoding = /* @__PURE__ */ codePage(
  'IBM437',
  'ÇüéâäàåçêëèïîìÄÅ' +
    'ÉæÆôöòûùÿÖÜ¢£¥₧ƒ' +
    'áíóúñÑªº¿⌐¬½¼¡«»' +
    '░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
    '└┴┬├─┼╞╟╚╔╩╦╠═╬╧' +
    '╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
    'αßΓπΣσ\xb5τΦΘΩδ∞φε∩' +
    '≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\xa0',
)

/** Cyrillic. */
export const ibm866: Encoding = /* @__PURE__ */ codePage(
  'IBM866',
  'АБВГДЕЖЗИЙКЛМНОП' +
    'РСТУФХЦЧШЩЪЫЬЭЮЯ' +
    'абвгдежзийклмноп' +
    '░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
    '└┴┬├─┼╞╟╚╔╩╦╠═╬╧' +
    '╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
    'рстуфхцчшщъыьэюя' +
    'ЁёЄєЇїЎў°∙·√№¤■\xa0',
)
