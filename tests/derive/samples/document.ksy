# A document of documents, like BSON: each says how long it is, with that length itself and the byte that ends it.
meta:
  id: document
  endian: le
  encoding: UTF-8
seq:
  - id: len
    type: s4
  - id: elements
    type: elements
    size: len - 4
types:
  elements:
    seq:
      - id: elements
        type: element
        repeat: until
        repeat-until: _.kind == kind::end
  element:
    seq:
      - id: kind
        type: u1
        enum: kind
      - id: name
        type: strz
        if: kind != kind::end
      - id: value
        type:
          switch-on: kind
          cases:
            kind::text: text
            kind::document: document
            kind::integer: s4
  text:
    seq:
      - id: len
        type: s4
      - id: text
        type: strz
        size: len
enums:
  kind:
    0: end
    2: text
    3: document
    16: integer
