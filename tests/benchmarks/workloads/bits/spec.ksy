meta:
  id: spec
  bit-endian: be
seq:
  - id: records
    type: record
    repeat: eos
types:
  record:
    seq:
      - id: flag
        type: b1
      - id: kind
        type: b3
      - id: number
        type: b12
      - id: small
        type: b5
      - id: large
        type: b11
