import { codePage } from './code-page.js'
import type { Encoding } from './encoding.js'

// The parts of ISO/IEC 8859 but the first, as in https://www.unicode.org/Public/MAPPINGS/ISO8859/. There is no
// part 12. The bytes from 0xa0 are listed; those before are ASCII and the C1 controls.

/** Central Europe (Latin-2). */
export const iso8859_2: Encoding = /* @__PURE__ */ codePage(
  'ISO-8859-2',
  '\xa0Ą\u02d8Ł¤ĽŚ§\xa8ŠŞŤŹ\xadŽŻ' +
    '°ą\u02dbł\xb4ľś\u02c7\xb8šşťź\u02ddžż' +
    'ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎ' +
    'ĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß' +
    'ŕáâăäĺćçčéęëěíîď' +
    'đńňóôőö÷řůúűüýţ\u02d9',
)

/** South Europe (Latin-3). */
export const iso8859_3: Encoding = /* @__PURE__ */ codePage(
  'ISO-8859-3',
  '\xa0Ħ\u02d8£¤\ufffdĤ§\xa8İŞĞĴ\xad\ufffdŻ' +
    '°ħ²³\xb4\xb5ĥ·\xb8ışğĵ½\ufffdż' +
    'ÀÁÂ\ufffdÄĊĈÇÈÉÊËÌÍÎÏ' +
    '\ufffdÑÒÓÔĠÖ×ĜÙÚÛÜŬŜß' +
    'àáâ\ufffdäċĉçèéêëìíîï' +
    '\ufffdñòóôġö÷ĝùúûüŭŝ\u02d9',
)

/** North Europe (Latin-4). */
export const iso8859_4: Encoding = /* @__PURE__ */ codePage(
  'ISO-8859-4',
  '\xa0ĄĸŖ¤ĨĻ§\xa8ŠĒĢŦ\xadŽ\xaf' +
    '°ą\u02dbŗ\xb4ĩļ\u02c7\xb8šēģŧŊžŋ' +
    'ĀÁÂÃÄÅÆĮČÉĘËĖÍÎĪ' +
    'ĐŅŌĶÔÕÖ×ØŲÚÛÜŨŪß' +
    'āáâãäåæįčéęëėíîī' +
    'đņōķôõö÷øųúûüũū\u02d9',
)

/** Cyrillic. */
export const iso8859_5: Encoding = /* @__PURE__ */ codePage(
  'ISO-8859-5',
  '\xa0ЁЂЃЄЅІЇЈЉЊЋЌ\xadЎЏ' +
    'АБВГДЕЖЗИЙКЛМНОП' +
    'РСТУФХЦЧШЩЪЫЬЭЮЯ' +
    'абвгдежзийклмноп' +
    'рстуфхцчшщъыьэюя' +
    '№ёђѓєѕіїјљњћќ§ўџ',
)

/** Arabic. */
export const iso8859_6: Encoding = /* @__PURE__ */ codePage(
  'ISO-8859-6',
  '\xa0\ufffd\ufffd\ufffd¤\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\u060c\xad\ufffd\ufffd' +
    '\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\u061b\ufffd\ufffd\ufffd\u061f' +
    '\ufffd\u0621\u0622\u0623\u0624\u0625\u0626\u0627\u0628\u0629\u062a\u062b\u062c\u062d\u062e\u062f' +
    '\u0630\u0631\u0632\u0633\u0634\u0635\u0636\u0637\u0638\u0639\u063a\ufffd\ufffd\ufffd\ufffd\ufffd' +
    '\u0640\u0641\u0642\u0643\u0644\u0645\u0646\u0647\u0648\u0649\u064a\u064b\u064c\u064d\u064e\u064f' +
    '\u0650\u0651\u0652\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd',
)

/** Greek, with the euro sign of the edition of 2003. */
export const iso8859_7: Encoding = /* @__PURE__ */ codePage(
  'ISO-8859-7',
  '\xa0‘’£€₯¦§\xa8©ͺ«¬\xad\ufffd―' +
    '°±²³\u0384\u0385Ά·ΈΉΊ»Ό½ΎΏ' +
    'ΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟ' +
    'ΠΡ\ufffdΣΤΥΦΧΨΩΪΫάέήί' +
    'ΰαβγδεζηθικλμνξο' +
    'πρςστυφχψωϊϋόύώ\ufffd',
)

/** Hebrew. */
export const iso8859_8: Encoding = /* @__PURE__ */ codePage(
  'ISO-8859-8',
  '\xa0\ufffd¢£¤¥¦§\xa8©×«¬\xad®\xaf' +
    '°±²³\xb4\xb5¶·\xb8¹÷»¼½¾\ufffd' +
    '\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd' +
    '\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd‗' +
    '\u05d0\u05d1\u05d2\u05d3\u05d4\u05d5\u05d6\u05d7\u05d8\u05d9\u05da\u05db\u05dc\u05dd\u05de\u05df' +
    '\u05e0\u05e1\u05e2\u05e3\u05e4\u05e5\u05e6\u05e7\u05e8\u05e9\u05ea\ufffd\ufffd\u200e\u200f\ufffd',
)

/** Turkish (Latin-5). Browsers take this name for windows-1254. */
export const iso8859_9: Encoding = /* @__PURE__ */ codePage(
  'ISO-8859-9',
  '\xa0¡¢£¤¥¦§\xa8©ª«¬\xad®\xaf' +
    '°±²³\xb4\xb5¶·\xb8¹º»¼½¾¿' +
    'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ' +
    'ĞÑÒÓÔÕÖ×ØÙÚÛÜİŞß' +
    'àáâãäåæçèéêëìíîï' +
    'ğñòóôõö÷øùúûüışÿ',
)

/** Nordic (Latin-6). */
export const iso8859_10: Encoding = /* @__PURE__ */ codePage(
  'ISO-8859-10',
  '\xa0ĄĒĢĪĨĶ§ĻĐŠŦŽ\xadŪŊ' +
    '°ąēģīĩķ·ļđšŧž―ūŋ' +
    'ĀÁÂÃÄÅÆĮČÉĘËĖÍÎÏ' +
    'ÐŅŌÓÔÕÖŨØŲÚÛÜÝÞß' +
    'āáâãäåæįčéęëėíîï' +
    'ðņōóôõöũøųúûüýþĸ',
)

/** Thai. Browsers take this name for windows-874. */
export const iso8859_11: Encoding = /* @__PURE__ */ codePage(
  'ISO-8859-11',
  '\xa0กขฃคฅฆงจฉชซฌญฎฏ' +
    'ฐฑฒณดตถทธนบปผฝพฟ' +
    'ภมยรฤลฦวศษสหฬอฮฯ' +
    'ะ\u0e31าำ\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e3a\ufffd\ufffd\ufffd\ufffd฿' +
    'เแโใไๅๆ\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4d\u0e4e๏' +
    '๐๑๒๓๔๕๖๗๘๙๚๛\ufffd\ufffd\ufffd\ufffd',
)

/** Baltic (Latin-7). */
export const iso8859_13: Encoding = /* @__PURE__ */ codePage(
  'ISO-8859-13',
  '\xa0”¢£¤„¦§Ø©Ŗ«¬\xad®Æ' +
    '°±²³“\xb5¶·ø¹ŗ»¼½¾æ' +
    'ĄĮĀĆÄÅĘĒČÉŹĖĢĶĪĻ' +
    'ŠŃŅÓŌÕÖ×ŲŁŚŪÜŻŽß' +
    'ąįāćäåęēčéźėģķīļ' +
    'šńņóōõö÷ųłśūüżž’',
)

/** Celtic (Latin-8). */
export const iso8859_14: Encoding = /* @__PURE__ */ codePage(
  'ISO-8859-14',
  '\xa0Ḃḃ£ĊċḊ§Ẁ©ẂḋỲ\xad®Ÿ' +
    'ḞḟĠġṀṁ¶ṖẁṗẃṠỳẄẅṡ' +
    'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ' +
    'ŴÑÒÓÔÕÖṪØÙÚÛÜÝŶß' +
    'àáâãäåæçèéêëìíîï' +
    'ŵñòóôõöṫøùúûüýŷÿ',
)

/** ISO-8859-1 with the euro sign (Latin-9). */
export const iso8859_15: Encoding = /* @__PURE__ */ codePage(
  'ISO-8859-15',
  '\xa0¡¢£€¥Š§š©ª«¬\xad®\xaf' +
    '°±²³Ž\xb5¶·ž¹º»ŒœŸ¿' +
    'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ' +
    'ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß' +
    'àáâãäåæçèéêëìíîï' +
    'ðñòóôõö÷øùúûüýþÿ',
)

/** South-Eastern Europe (Latin-10). */
export const iso8859_16: Encoding = /* @__PURE__ */ codePage(
  'ISO-8859-16',
  '\xa0ĄąŁ€„Š§š©Ș«Ź\xadźŻ' +
    '°±ČłŽ”¶·žčș»ŒœŸż' +
    'ÀÁÂĂÄĆÆÇÈÉÊËÌÍÎÏ' +
    'ĐŃÒÓÔŐÖŚŰÙÚÛÜĘȚß' +
    'àáâăäćæçèéêëìíîï' +
    'đńòóôőöśűùúûüęțÿ',
)
