# RIFF WAVE: a chunk of chunks, each filled up to an even length.
meta:
  id: wave
  endian: le
seq:
  - id: magic
    contents: RIFF
  - id: len_chunks
    type: u4
  - id: chunks
    type: chunks
    size: len_chunks
types:
  chunks:
    seq:
      - id: form
        contents: WAVE
      - id: chunks
        type: chunk
        repeat: eos
  chunk:
    seq:
      - id: kind
        type: str
        size: 4
        encoding: ASCII
      - id: len_body
        type: u4
      - id: body
        size: len_body
      - id: padding
        size: len_body % 2
