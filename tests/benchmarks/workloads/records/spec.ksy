meta:
  id: spec
  endian: le
seq:
  - id: num_records
    type: u4
  - id: records
    type: record
    repeat: expr
    repeat-expr: num_records
types:
  record:
    seq:
      - id: id
        type: u4
      - id: kind
        type: u2
      - id: flags
        type: u1
      - id: delta
        type: s1
      - id: latitude
        type: f8
      - id: longitude
        type: f8
      - id: height
        type: f4
      - id: time
        type: u8
