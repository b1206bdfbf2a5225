# ZIP archives whose members are stored as they are: each member behind its local header, then a directory, then its end.
meta:
  id: zip
  endian: le
  encoding: UTF-8
seq:
  - id: sections
    type: section
    repeat: eos
types:
  section:
    seq:
      - id: magic
        contents: PK
      - id: kind
        type: u2
        enum: kind
      - id: body
        type:
          switch-on: kind
          cases:
            kind::local_file: local_file
            kind::entry: entry
            kind::end: end
  local_file:
    seq:
      - id: version
        type: u2
      - id: flags
        type: u2
      - id: method
        type: u2
      - id: time
        type: u4
      - id: crc
        type: u4
      - id: len_body
        type: u4
      - id: len_uncompressed
        type: u4
      - id: len_name
        type: u2
      - id: len_extra
        type: u2
      - id: name
        type: str
        size: len_name
      - id: extra
        size: len_extra
      - id: body
        size: len_body
  entry:
    seq:
      - id: made_by
        type: u2
      - id: version
        type: u2
      - id: flags
        type: u2
      - id: method
        type: u2
      - id: time
        type: u4
      - id: crc
        type: u4
      - id: len_compressed
        type: u4
      - id: len_uncompressed
        type: u4
      - id: len_name
        type: u2
      - id: len_extra
        type: u2
      - id: len_comment
        type: u2
      - id: disk
        type: u2
      - id: internal_attributes
        type: u2
      - id: external_attributes
        type: u4
      - id: ofs_file
        type: u4
      - id: name
        type: str
        size: len_name
      - id: extra
        size: len_extra
      - id: comment
        type: str
        size: len_comment
    instances:
      file:
        pos: ofs_file
        type: section
  end:
    seq:
      - id: disk
        type: u2
      - id: disk_of_directory
        type: u2
      - id: num_entries_on_disk
        type: u2
      - id: num_entries
        type: u2
      - id: len_directory
        type: u4
      - id: ofs_directory
        type: u4
      - id: len_comment
        type: u2
      - id: comment
        type: str
        size: len_comment
enums:
  kind:
    0x0403: local_file
    0x0201: entry
    0x0605: end
