meta:
  id: spec
  endian: le
seq:
  - id: chunks
    type: chunk
    repeat: eos
types:
  chunk:
    seq:
      - id: tag
        type: u1
      - id: len_body
        type: u4
      - id: body
        size: len_body
        type:
          switch-on: tag
          cases:
            1: pair
            2: series
  pair:
    seq:
      - id: first
        type: u4
      - id: second
        type: u4
      - id: rest
        size-eos: true
  series:
    seq:
      - id: len_values
        type: u1
      - id: values
        type: u2
        repeat: expr
        repeat-expr: len_values
      - id: rest
        size-eos: true
