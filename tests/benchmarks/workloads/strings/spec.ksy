meta:
  id: spec
seq:
  - id: strings
    type: strz
    encoding: UTF-8
    repeat: eos
