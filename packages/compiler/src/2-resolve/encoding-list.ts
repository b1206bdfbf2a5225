import type { EncodingModel } from './model.js'

export interface ListedEncoding extends EncodingModel {
  /** Whether it is in Kaitai's list (https://doc.kaitai.io/ksy_style_guide.html#encoding-name), or only in ours. */
  readonly canonical: boolean
  /** Other names in use, most of them IANA's, in capitals without punctuation. */
  readonly aliases: readonly string[]
}

/** Every encoding that the runtime can read and write. */
export const encodingList: readonly ListedEncoding[] = [
  listed('ASCII', 'USASCII IBM367 CP367 CSASCII ISOIR6'),
  listed('UTF-8', 'ISO10646UTF8 CP65001 CSUTF8 UNICODE11UTF8 UNICODE20UTF8'),
  listed('UTF-16BE', 'CSUTF16BE', 2),
  listed('UTF-16LE', 'CSUTF16LE', 2),
  listed('UTF-32BE', 'CSUTF32BE', 4),
  listed('UTF-32LE', 'CSUTF32LE', 4),
  iso8859(1, 'LATIN1 L1 CSISOLATIN1 ISOIR100 IBM819 CP819 WINDOWS28591'),
  iso8859(2, 'LATIN2 L2 CSISOLATIN2 ISOIR101 IBM1111 CP1111 WINDOWS28592'),
  iso8859(3, 'LATIN3 L3 CSISOLATIN3 ISOIR109 WINDOWS28593'),
  iso8859(4, 'LATIN4 L4 CSISOLATIN4 ISOIR110 WINDOWS28594'),
  iso8859(5, 'CYRILLIC CSISOLATINCYRILLIC ISOIR144 WINDOWS28595'),
  iso8859(6, 'ARABIC CSISOLATINARABIC ISOIR127 WINDOWS28596 ECMA114 ASMO708'),
  iso8859(7, 'GREEK GREEK8 CSISOLATINGREEK ISOIR126 WINDOWS28597 ECMA118 ELOT928'),
  iso8859(8, 'HEBREW CSISOLATINHEBREW ISOIR138 WINDOWS28598'),
  iso8859(9, 'LATIN5 L5 CSISOLATIN5 ISOIR148 WINDOWS28599'),
  iso8859(10, 'LATIN6 L6 CSISOLATIN6 ISOIR157'),
  iso8859(11, 'THAI TIS620 CSTIS620'),
  iso8859(13, 'LATIN7 L7 CSISO885913 WINDOWS28603'),
  iso8859(14, 'LATIN8 L8 CSISO885914 ISOIR199 ISOCELTIC'),
  iso8859(15, 'LATIN9 L9 CSISO885915 WINDOWS28605'),
  iso8859(16, 'LATIN10 L10 CSISO885916'),
  ...[1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258].map((page) =>
    listed(`windows-${page}`, `CP${page} CSWINDOWS${page}`),
  ),
  listed('IBM437', 'CP437 437 CSPC8CODEPAGE437'),
  listed('IBM866', 'CP866 866 CSIBM866'),
  listed('Shift_JIS', 'SJIS PCK CSSHIFTJIS'),
  listed('Big5', 'CSBIG5'),
  listed('EUC-KR', 'KOREAN CSEUCKR ISOIR149'),
  { ...listed('EUC-JP', 'CSEUCPKDFMTJAPANESE'), canonical: false },
  { ...listed('GBK', 'CP936 CSGBK GB2312 CSGB2312 EUCCN'), canonical: false },
  { ...listed('GB18030', 'CSGB18030'), canonical: false },
  { ...listed('KOI8-R', 'CSKOI8R'), canonical: false },
  { ...listed('KOI8-U', 'CSKOI8U'), canonical: false },
]

function listed(name: string, aliases: string, unitSize: EncodingModel['unitSize'] = 1): ListedEncoding {
  return { name, known: true, unitSize, canonical: true, aliases: aliases.split(' ') }
}

function iso8859(part: number, aliases: string): ListedEncoding {
  return listed(`ISO-8859-${part}`, `8859${part} ${aliases}`)
}
