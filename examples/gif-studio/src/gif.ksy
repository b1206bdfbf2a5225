meta:
  id: gif
  title: GIF (Graphics Interchange Format), versions 87a and 89a
  file-extension: gif
  xref:
    mime: image/gif
    pronom:
      - fmt/3
      - fmt/4
    wikidata: Q2192
  license: MIT
  ks-version: "0.11"
  endian: le
  bit-endian: be
doc: |
  A picture, or an animation of several, of up to 256 colours each.

  Every byte of a file belongs to a field here, so what is read and written back unchanged is the same file. That
  includes reserved bits, unknown extensions, slack inside blocks, and whatever follows the trailer. A file that ends
  without a trailer can be read too, as browsers do.

  A frame is an image block, usually after a graphic control extension that holds its delay.
doc-ref:
  - https://www.w3.org/Graphics/GIF/spec-gif89a.txt
  - https://www.w3.org/Graphics/GIF/spec-gif87.txt
seq:
  - id: header
    type: header
    doc: Six bytes that say that this is a GIF, and of which version.
  - id: logical_screen_descriptor
    type: logical_screen_descriptor
    doc: The size of the picture, and what is known about its colours.
  - id: global_color_table
    type: color
    repeat: expr
    repeat-expr: 2 << logical_screen_descriptor.global_color_table_size
    if: logical_screen_descriptor.has_global_color_table
    doc: |
      The palette of every image that has none of its own. The number of entries is a power of two, from 2 to 256;
      encoders fill the ones they don't use with any colour.
    doc-ref: GIF89a, section 19
  - id: blocks
    type: block
    repeat: eos
    doc: Extensions and images in the order in which they are shown, then the trailer.
types:
  header:
    doc-ref: GIF89a, section 17
    seq:
      - id: signature
        contents: GIF
        doc: The three letters `GIF`.
      - id: version
        type: str
        size: 3
        encoding: ASCII
        valid:
          any-of: ['"87a"', '"89a"']
        doc: |
          `89a`, or `87a`. Images of both look the same; graphic control, comment, plain text and application
          extensions, so all animations, need `89a`.

  logical_screen_descriptor:
    doc-ref: GIF89a, section 18
    seq:
      - id: screen_width
        type: u2
        doc: Width of the picture in pixels. No image reaches beyond it.
      - id: screen_height
        type: u2
        doc: Height of the picture in pixels. No image reaches beyond it.
      - id: has_global_color_table
        type: b1
        doc: Whether a global colour table follows this descriptor.
      - id: color_resolution
        type: b3
        doc: |
          Bits per primary colour in the original artwork, minus one (7 is 8 bits). Decoders ignore it.
      - id: is_global_color_table_sorted
        type: b1
        doc: Whether the most important colours come first in the global colour table. Decoders ignore it.
      - id: global_color_table_size
        type: b3
        doc: |
          The global colour table has 2 to the power of this plus one entries (0 is 2 colours, 7 is 256). Without a
          global colour table it says the same about the original artwork, and nothing is read.
      - id: background_color_index
        type: u1
        doc: |
          Index in the global colour table of the colour of pixels that no image covers; 0 when there is no such table.
          Browsers leave these pixels transparent instead.
      - id: pixel_aspect_ratio
        type: u1
        doc: |
          0 when unknown (browsers then take pixels for square), else width to height of a pixel as n in (n + 15) / 64.
          49 is square.

  color:
    doc: An entry of a palette.
    doc-ref: GIF89a, sections 19 and 21
    seq:
      - id: red
        type: u1
        doc: From 0 (none) to 255 (full).
      - id: green
        type: u1
        doc: From 0 (none) to 255 (full).
      - id: blue
        type: u1
        doc: From 0 (none) to 255 (full).

  block:
    doc: An extension, an image, or the trailer.
    seq:
      - id: block_type
        type: u1
        enum: block_type
        valid:
          in-enum: true
        doc: Which kind of block this is. Any other byte here means a damaged file.
      - id: body
        type:
          switch-on: block_type
          cases:
            'block_type::extension': extension
            'block_type::image': image
            'block_type::trailer': trailer
        doc: What the block holds, as its type says.

  extension:
    doc: A block whose meaning its label tells. Decoders skip the labels that they don't know.
    doc-ref: GIF89a, section 12 and appendix C
    seq:
      - id: label
        type: u1
        enum: extension_label
        doc: Which extension this is. Labels without a name here are kept as they are.
      - id: content
        type:
          switch-on: label
          cases:
            'extension_label::plain_text': plain_text
            'extension_label::graphic_control': graphic_control
            'extension_label::comment': comment
            'extension_label::application': application
            _: unknown_extension
        doc: What the extension holds, as its label says.

  image:
    doc: |
      A rectangle of pixels, compressed. In an animation it is one frame and paints over those before it.
    doc-ref: GIF89a, sections 20 to 22
    seq:
      - id: left
        type: u2
        doc: Distance in pixels from the left edge of the picture.
      - id: top
        type: u2
        doc: Distance in pixels from the top edge of the picture.
      - id: width
        type: u2
        doc: Width in pixels.
      - id: height
        type: u2
        doc: Height in pixels.
      - id: has_local_color_table
        type: b1
        doc: Whether this image has a palette of its own, used instead of the global one.
      - id: is_interlaced
        type: b1
        doc: |
          Whether rows are stored in four passes (each 8th row from 0, each 8th from 4, each 4th from 2, each 2nd
          from 1) rather than from top to bottom.
        doc-ref: GIF89a, appendix E
      - id: is_local_color_table_sorted
        type: b1
        doc: Whether the most important colours come first in the local colour table. Decoders ignore it.
      - id: reserved
        type: b2
        doc: Should be 0. Decoders ignore it.
      - id: local_color_table_size
        type: b3
        doc: |
          The local colour table has 2 to the power of this plus one entries (0 is 2 colours, 7 is 256). Should be 0
          when there is none.
      - id: local_color_table
        type: color
        repeat: expr
        repeat-expr: 2 << local_color_table_size
        if: has_local_color_table
        doc: The palette of this image. The number of entries is a power of two, from 2 to 256.
        doc-ref: GIF89a, section 21
      - id: lzw_minimum_code_size
        type: u1
        valid:
          max: 11
        doc: |
          Bits of a palette index, at least 2: what the LZW codes start from. Codes grow to 12 bits at most, so
          this can't be above 11.
        doc-ref: GIF89a, section 22 and appendix F
      - id: sub_blocks
        type: sub_block
        repeat: until
        repeat-until: _.len_data == 0
        doc: |
          The palette index of each pixel, row by row, as one stream of variable-length LZW codes.

  sub_block:
    doc: |
      Up to 255 bytes of a longer run of data. An empty one ends the run, so the last one of a list is always empty,
      and only that one.
    doc-ref: GIF89a, sections 15 and 16
    seq:
      - id: len_data
        type: u1
        doc: Length of `data` in bytes; 0 ends the run.
      - id: data
        size: len_data
        doc: A piece of the run. Pieces end anywhere, even in the middle of a code or a character.

  graphic_control:
    doc: How to show the image or plain text that follows.
    doc-ref: GIF89a, section 23
    seq:
      - id: len_fields
        type: u1
        valid: 4
        doc: Length in bytes of the fields from here to the terminator, always 4.
      - id: reserved
        type: b3
        doc: Should be 0. Decoders ignore it.
      - id: disposal_method
        type: b3
        enum: disposal_method
        doc: What becomes of the picture after its delay, before the next one is painted.
      - id: waits_for_user_input
        type: b1
        doc: Whether to wait for a key or a click, for as long as the delay at most. Browsers ignore it.
      - id: has_transparent_color
        type: b1
        doc: Whether pixels of `transparent_color_index` leave what is below them as it is.
      - id: delay_time
        type: u2
        doc: |
          How long to show the picture, in hundredths of a second. Browsers show 0 and 1 (nothing and 10 ms) as
          100 ms.
      - id: transparent_color_index
        type: u1
        doc: Palette index of transparent pixels. Means nothing unless `has_transparent_color` is set.
      - id: terminator
        type: u1
        valid: 0
        doc: The empty sub-block at the end.

  comment:
    doc: Text for people, not shown as part of the picture.
    doc-ref: GIF89a, section 24
    seq:
      - id: sub_blocks
        type: sub_block
        repeat: until
        repeat-until: _.len_data == 0
        doc: |
          The text. It should be 7-bit ASCII, but there is no field for its encoding, and files with UTF-8 and Latin-1
          exist.

  plain_text:
    doc: Text to be drawn in a grid of character cells. Hardly any decoder does.
    doc-ref: GIF89a, section 25
    seq:
      - id: len_fields
        type: u1
        valid: 12
        doc: Length in bytes of the fields from here to the text, always 12.
      - id: grid_left
        type: u2
        doc: Distance in pixels from the left edge of the picture to the grid.
      - id: grid_top
        type: u2
        doc: Distance in pixels from the top edge of the picture to the grid.
      - id: grid_width
        type: u2
        doc: Width of the grid in pixels.
      - id: grid_height
        type: u2
        doc: Height of the grid in pixels.
      - id: cell_width
        type: u1
        doc: Width of a character cell in pixels.
      - id: cell_height
        type: u1
        doc: Height of a character cell in pixels.
      - id: foreground_color_index
        type: u1
        doc: Index in the global colour table of the colour of the text.
      - id: background_color_index
        type: u1
        doc: Index in the global colour table of the colour behind the text.
      - id: sub_blocks
        type: sub_block
        repeat: until
        repeat-until: _.len_data == 0
        doc: The text, 7-bit ASCII, one cell per character, row by row.

  application:
    doc: |
      Data of one program. Two are understood here because browsers do: `NETSCAPE2.0` and its equal `ANIMEXTS1.0`, which
      hold the loop count. All others are kept as they are. The XMP packet of `XMP DataXMP` is not cut into sub-blocks:
      its own bytes are taken for lengths, and 258 bytes at its end make any such reader land on the terminator. Join
      lengths and data of all sub-blocks to get it.
    doc-ref:
      - GIF89a, section 26
      - https://developer.adobe.com/xmp/docs/XMPSpecifications/
    seq:
      - id: len_fields
        type: u1
        valid: 11
        doc: Length in bytes of the two fields that follow, always 11.
      - id: identifier
        type: str
        size: 8
        encoding: ISO-8859-1
        doc: Which program this is for, 8 characters, such as `NETSCAPE`.
      - id: authentication_code
        type: str
        size: 3
        encoding: ISO-8859-1
        doc: Three characters that prove the identifier; in practice a version, such as `2.0`.
      - id: animation_settings
        type: animation_setting
        repeat: until
        repeat-until: _.len_data == 0
        if: is_animation
        doc: The loop count, and less often a buffer size. Present only if `is_animation`.
      - id: sub_blocks
        type: sub_block
        repeat: until
        repeat-until: _.len_data == 0
        if: not is_animation
        doc: The data of a program that is not understood here. Present unless `is_animation`.
    instances:
      is_animation:
        value: >-
          (identifier == "NETSCAPE" and authentication_code == "2.0") or
          (identifier == "ANIMEXTS" and authentication_code == "1.0")
        doc: Whether the data are animation settings.

  animation_setting:
    doc: |
      A sub-block of an animation's application extension. Netscape Navigator 2.0 brought it, and no standard describes
      it. Decoders take a setting that is too short for none, and ignore bytes beyond its value.
    doc-ref:
      - http://www.vurdalakov.net/misc/gif/netscape-looping-application-extension
      - http://www.vurdalakov.net/misc/gif/netscape-buffering-application-extension
    seq:
      - id: len_data
        type: u1
        doc: Length in bytes of the rest of this sub-block; 3 for a loop count; 0 ends the list.
      - id: setting
        type: u1
        enum: animation_setting_id
        if: len_data >= 1
        doc: Which setting this is.
      - id: loop_count
        type: u2
        if: has_loop_count
        doc: How often the animation starts again after it was shown once; 0 is for ever.
      - id: buffer_size
        type: u4
        if: has_buffer_size
        doc: How many bytes of the file to wait for before showing anything. Browsers ignore it.
      - id: rest
        size: len_data - len_known
        doc: Bytes of this sub-block that have no meaning. Usually none.
    instances:
      has_loop_count:
        value: len_data >= 3 and setting == animation_setting_id::loop_count
        doc: Whether this is a loop count.
      has_buffer_size:
        value: len_data >= 5 and setting == animation_setting_id::buffer_size
        doc: Whether this is a buffer size.
      len_known:
        value: 'has_loop_count ? 3 : has_buffer_size ? 5 : len_data >= 1 ? 1 : 0'
        doc: Length in bytes of the fields before `rest`, `len_data` itself not counted.

  unknown_extension:
    doc: An extension with a label of which GIF89a says nothing.
    seq:
      - id: sub_blocks
        type: sub_block
        repeat: until
        repeat-until: _.len_data == 0
        doc: Its data. All extensions have this form, so that they can be skipped.

  trailer:
    doc: The end of the GIF.
    doc-ref: GIF89a, section 27
    seq:
      - id: trailing_bytes
        size-eos: true
        doc: Whatever the file holds after its end. Decoders never look at it, and there are usually no such bytes.

enums:
  block_type:
    0x21:
      id: extension
      doc: An exclamation mark; the extension's label follows.
    0x2c:
      id: image
      doc: A comma; the image descriptor follows.
    0x3b:
      id: trailer
      doc: A semicolon; the end.

  extension_label:
    0x01:
      id: plain_text
      doc: Text to be drawn.
    0xf9:
      id: graphic_control
      doc: Delay, transparency and disposal of what follows.
    0xfe:
      id: comment
      doc: Text for people.
    0xff:
      id: application
      doc: Data of one program, such as the loop count.

  disposal_method:
    0:
      id: unspecified
      doc: Nothing is asked for; decoders leave the picture.
    1:
      id: leave
      doc: The picture stays, and the next one paints over it.
    2:
      id: restore_to_background
      doc: The rectangle of the picture is cleared. Browsers make it transparent.
    3:
      id: restore_to_previous
      doc: The rectangle gets back what it showed before the picture.

  animation_setting_id:
    1:
      id: loop_count
      doc: How often to start again.
    2:
      id: buffer_size
      doc: How much to load before starting.
