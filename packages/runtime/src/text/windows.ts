import { codePage } from './code-page.js'
import type { Encoding } from './encoding.js'

// Windows code pages: the bytes from 0x80, as in https://encoding.spec.whatwg.org/#legacy-single-byte-encodings.
// Where Microsoft defines no character below 0xa0, browsers and Windows itself use the C1 control of that number.

/** Central Europe. */
export const windows1250: Encoding = /* @__PURE__ */ codePage(
  'windows-1250',
  '€\x81‚\x83„…†‡\x88‰Š‹ŚŤŽŹ' +
    '\x90‘’“”•–—\x98™š›śťžź' +
    '\xa0\u02c7\u02d8Ł¤Ą¦§\xa8©Ş«¬\xad®Ż' +
    '°±\u02dbł\xb4\xb5¶·\xb8ąş»Ľ\u02ddľż' +
    'ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎ' +
    'ĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß' +
    'ŕáâăäĺćçčéęëěíîď' +
    'đńňóôőö÷řůúűüýţ\u02d9',
)

/** Cyrillic. */
export const windows1251: Encoding = /* @__PURE__ */ codePage(
  'windows-1251',
  'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏ' +
    'ђ‘’“”•–—\x98™љ›њќћџ' +
    '\xa0ЎўЈ¤Ґ¦§Ё©Є«¬\xad®Ї' +
    '°±Ііґ\xb5¶·ё№є»јЅѕї' +
    'АБВГДЕЖЗИЙКЛМНОП' +
    'РСТУФХЦЧШЩЪЫЬЭЮЯ' +
    'абвгдежзийклмноп' +
    'рстуфхцчшщъыьэюя',
)

/** Western Europe. */
export const windows1252: Encoding = /* @__PURE__ */ codePage(
  'windows-1252',
  '€\x81‚ƒ„…†‡\u02c6‰Š‹Œ\x8dŽ\x8f' +
    '\x90‘’“”•–—\u02dc™š›œ\x9džŸ' +
    '\xa0¡¢£¤¥¦§\xa8©ª«¬\xad®\xaf' +
    '°±²³\xb4\xb5¶·\xb8¹º»¼½¾¿' +
    'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ' +
    'ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß' +
    'àáâãäåæçèéêëìíîï' +
    'ðñòóôõö÷øùúûüýþÿ',
)

/** Greek. */
export const windows1253: Encoding = /* @__PURE__ */ codePage(
  'windows-1253',
  '€\x81‚ƒ„…†‡\x88‰\x8a‹\x8c\x8d\x8e\x8f' +
    '\x90‘’“”•–—\x98™\x9a›\x9c\x9d\x9e\x9f' +
    '\xa0\u0385Ά£¤¥¦§\xa8©\ufffd«¬\xad®―' +
    '°±²³\u0384\xb5¶·ΈΉΊ»Ό½ΎΏ' +
    'ΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟ' +
    'ΠΡ\ufffdΣΤΥΦΧΨΩΪΫάέήί' +
    'ΰαβγδεζηθικλμνξο' +
    'πρςστυφχψωϊϋόύώ\ufffd',
)

/** Turkish. */
export const windows1254: Encoding = /* @__PURE__ */ codePage(
  'windows-1254',
  '€\x81‚ƒ„…†‡\u02c6‰Š‹Œ\x8d\x8e\x8f' +
    '\x90‘’“”•–—\u02dc™š›œ\x9d\x9eŸ' +
    '\xa0¡¢£¤¥¦§\xa8©ª«¬\xad®\xaf' +
    '°±²³\xb4\xb5¶·\xb8¹º»¼½¾¿' +
    'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ' +
    'ĞÑÒÓÔÕÖ×ØÙÚÛÜİŞß' +
    'àáâãäåæçèéêëìíîï' +
    'ğñòóôõö÷øùúûüışÿ',
)

/** Hebrew. */
export const windows1255: Encoding = /* @__PURE__ */ codePage(
  'windows-1255',
  '€\x81‚ƒ„…†‡\u02c6‰\x8a‹\x8c\x8d\x8e\x8f' +
    '\x90‘’“”•–—\u02dc™\x9a›\x9c\x9d\x9e\x9f' +
    '\xa0¡¢£₪¥¦§\xa8©×«¬\xad®\xaf' +
    '°±²³\xb4\xb5¶·\xb8¹÷»¼½¾¿' +
    '\u05b0\u05b1\u05b2\u05b3\u05b4\u05b5\u05b6\u05b7\u05b8\u05b9\u05ba\u05bb\u05bc\u05bd\u05be\u05bf' +
    '\u05c0\u05c1\u05c2\u05c3\u05f0\u05f1\u05f2\u05f3\u05f4\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd' +
    '\u05d0\u05d1\u05d2\u05d3\u05d4\u05d5\u05d6\u05d7\u05d8\u05d9\u05da\u05db\u05dc\u05dd\u05de\u05df' +
    '\u05e0\u05e1\u05e2\u05e3\u05e4\u05e5\u05e6\u05e7\u05e8\u05e9\u05ea\ufffd\ufffd\u200e\u200f\ufffd',
)

/** Arabic. */
export const windows1256: Encoding = /* @__PURE__ */ codePage(
  'windows-1256',
  '€\u067e‚ƒ„…†‡\u02c6‰\u0679‹Œ\u0686\u0698\u0688' +
    '\u06af‘’“”•–—\u06a9™\u0691›œ\u200c\u200d\u06ba' +
    '\xa0\u060c¢£¤¥¦§\xa8©\u06be«¬\xad®\xaf' +
    '°±²³\xb4\xb5¶·\xb8¹\u061b»¼½¾\u061f' +
    '\u06c1\u0621\u0622\u0623\u0624\u0625\u0626\u0627\u0628\u0629\u062a\u062b\u062c\u062d\u062e\u062f' +
    '\u0630\u0631\u0632\u0633\u0634\u0635\u0636×\u0637\u0638\u0639\u063a\u0640\u0641\u0642\u0643' +
    'à\u0644â\u0645\u0646\u0647\u0648çèéêë\u0649\u064aîï' +
    '\u064b\u064c\u064d\u064eô\u064f\u0650÷\u0651ù\u0652ûü\u200e\u200f\u06d2',
)

/** Baltic. */
export const windows1257: Encoding = /* @__PURE__ */ codePage(
  'windows-1257',
  '€\x81‚\x83„…†‡\x88‰\x8a‹\x8c\xa8\u02c7\xb8' +
    '\x90‘’“”•–—\x98™\x9a›\x9c\xaf\u02db\x9f' +
    '\xa0\ufffd¢£¤\ufffd¦§Ø©Ŗ«¬\xad®Æ' +
    '°±²³\xb4\xb5¶·ø¹ŗ»¼½¾æ' +
    'ĄĮĀĆÄÅĘĒČÉŹĖĢĶĪĻ' +
    'ŠŃŅÓŌÕÖ×ŲŁŚŪÜŻŽß' +
    'ąįāćäåęēčéźėģķīļ' +
    'šńņóōõö÷ųłśūüżž\u02d9',
)

/** Vietnamese. */
export const windows1258: Encoding = /* @__PURE__ */ codePage(
  'windows-1258',
  '€\x81‚ƒ„…†‡\u02c6‰\x8a‹Œ\x8d\x8e\x8f' +
    '\x90‘’“”•–—\u02dc™\x9a›œ\x9d\x9eŸ' +
    '\xa0¡¢£¤¥¦§\xa8©ª«¬\xad®\xaf' +
    '°±²³\xb4\xb5¶·\xb8¹º»¼½¾¿' +
    'ÀÁÂĂÄÅÆÇÈÉÊË\u0300ÍÎÏ' +
    'ĐÑ\u0309ÓÔƠÖ×ØÙÚÛÜƯ\u0303ß' +
    'àáâăäåæçèéêë\u0301íîï' +
    'đñ\u0323óôơö÷øùúûüư₫ÿ',
)
