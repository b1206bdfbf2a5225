# Portable Network Graphics, as far as an edit needs it: chunks of a kind, a length and a checksum.
meta:
  id: png
  endian: be
seq:
  - id: magic
    contents: [0x89, PNG, 0x0d, 0x0a, 0x1a, 0x0a]
  - id: chunks
    type: chunk
    repeat: until
    repeat-until: _.kind == "IEND"
types:
  chunk:
    seq:
      - id: len_body
        type: u4
      - id: kind
        type: str
        size: 4
        encoding: ASCII
      - id: body
        size: len_body
        type:
          switch-on: kind
          cases:
            '"IHDR"': header
            '"tEXt"': text
      - id: crc
        type: u4
  header:
    seq:
      - id: width
        type: u4
      - id: height
        type: u4
      - id: bit_depth
        type: u1
      - id: color_type
        type: u1
      - id: compression
        type: u1
      - id: filter
        type: u1
      - id: interlace
        type: u1
  text:
    seq:
      - id: keyword
        type: strz
        encoding: ISO-8859-1
      - id: text
        type: str
        size-eos: true
        encoding: ISO-8859-1
