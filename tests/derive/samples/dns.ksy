# A message of the domain name system (RFC 1035), as far as an answer without compressed names needs it.
meta:
  id: dns
  endian: be
seq:
  - id: transaction
    type: u2
  - id: flags
    type: u2
  - id: num_questions
    type: u2
  - id: num_answers
    type: u2
  - id: num_authorities
    type: u2
  - id: num_additional
    type: u2
  - id: questions
    type: question
    repeat: expr
    repeat-expr: num_questions
  - id: answers
    type: record
    repeat: expr
    repeat-expr: num_answers
  - id: authorities
    type: record
    repeat: expr
    repeat-expr: num_authorities
  - id: additional
    type: record
    repeat: expr
    repeat-expr: num_additional
types:
  name:
    seq:
      - id: labels
        type: label
        repeat: until
        repeat-until: _.len == 0
  label:
    seq:
      - id: len
        type: u1
      - id: text
        type: str
        size: len
        encoding: ASCII
  question:
    seq:
      - id: name
        type: name
      - id: type
        type: u2
      - id: class
        type: u2
  record:
    seq:
      - id: name
        type: name
      - id: type
        type: u2
        enum: type
      - id: class
        type: u2
      - id: ttl
        type: u4
      - id: len_data
        type: u2
      - id: data
        size: len_data
        type:
          switch-on: type
          cases:
            type::address: address
            type::text: text
  address:
    seq:
      - id: bytes
        size: 4
  text:
    seq:
      - id: len
        type: u1
      - id: text
        type: str
        size: len
        encoding: UTF-8
enums:
  type:
    1: address
    16: text
