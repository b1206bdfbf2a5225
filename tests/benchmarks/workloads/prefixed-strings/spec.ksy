meta:
  id: spec
  endian: le
seq:
  - id: texts
    type: text
    repeat: eos
types:
  text:
    seq:
      - id: len_value
        type: u2
      - id: value
        type: str
        size: len_value
        encoding: UTF-8
