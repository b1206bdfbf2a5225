import { KaitaiInput, KaitaiStruct, ReadWriteKaitaiStruct } from 'unplugin-ksy/runtime'

/**
 * A picture, or an animation of several, of up to 256 colours each.
 *
 * Every byte of a file belongs to a field here, so what is read and written back unchanged is the same file. That
 * includes reserved bits, unknown extensions, slack inside blocks, and whatever follows the trailer. A file that ends
 * without a trailer can be read too, as browsers do.
 *
 * A frame is an image block, usually after a graphic control extension that holds its delay.
 *
 * @see https://www.w3.org/Graphics/GIF/spec-gif89a.txt
 * @see https://www.w3.org/Graphics/GIF/spec-gif87.txt
 */
declare class Gif extends ReadWriteKaitaiStruct {
  constructor(io?: KaitaiInput, parent?: KaitaiStruct, root?: Gif)
  /** Six bytes that say that this is a GIF, and of which version. */
  header: Gif.Header
  /** The size of the picture, and what is known about its colours. */
  logicalScreenDescriptor: Gif.LogicalScreenDescriptor
  /**
   * The palette of every image that has none of its own. It has `num_global_colors` entries, which is a power of two;
   * encoders fill the ones they don't use with any colour.
   *
   * @see GIF89a, section 19
   */
  globalColorTable: Gif.Color[] | undefined
  /** Extensions and images in the order in which they are shown, then the trailer. */
  blocks: Gif.Block[]
  get _parent(): KaitaiStruct | undefined
  set _parent(value: KaitaiStruct | undefined)
  get _root(): Gif
  _read(): void
  static read(source: ArrayBuffer | ArrayBufferView | KaitaiInput): Gif
  static write(object: Gif): Uint8Array<ArrayBuffer>
  static create(init: Gif._Init): Gif
}

declare namespace Gif {
  enum BlockType {
    /** An exclamation mark; the extension's label follows. */
    EXTENSION = 33,
    /** A comma; the image descriptor follows. */
    IMAGE = 44,
    /** A semicolon; the end. */
    TRAILER = 59,
  }

  enum ExtensionLabel {
    /** Text to be drawn. */
    PLAIN_TEXT = 1,
    /** Delay, transparency and disposal of what follows. */
    GRAPHIC_CONTROL = 249,
    /** Text for people. */
    COMMENT = 254,
    /** Data of one program, such as the loop count. */
    APPLICATION = 255,
  }

  enum DisposalMethod {
    /** Nothing is asked for; decoders leave the picture. */
    UNSPECIFIED = 0,
    /** The picture stays, and the next one paints over it. */
    LEAVE = 1,
    /** The rectangle of the picture is cleared. Browsers make it transparent. */
    RESTORE_TO_BACKGROUND = 2,
    /** The rectangle gets back what it showed before the picture. */
    RESTORE_TO_PREVIOUS = 3,
  }

  enum AnimationSettingId {
    /** How often to start again. */
    LOOP_COUNT = 1,
    /** How much to load before starting. */
    BUFFER_SIZE = 2,
  }

  /** @see GIF89a, section 17 */
  class Header extends ReadWriteKaitaiStruct {
    constructor(io?: KaitaiInput, parent?: Gif, root?: Gif)
    /** The three letters `GIF`. */
    signature: Uint8Array
    /**
     * `89a`, or `87a`. Images of both look the same; graphic control, comment, plain text and application
     * extensions, so all animations, need `89a`.
     */
    version: string
    get _parent(): Gif | undefined
    set _parent(value: Gif | undefined)
    get _root(): Gif
    _read(): void
    static read(source: ArrayBuffer | ArrayBufferView | KaitaiInput): Header
    static write(object: Header): Uint8Array<ArrayBuffer>
    static create(init: Header._Init): Header
  }

  namespace Header {
    /** The data of a `Gif.Header`: a plain object, or an instance. */
    interface _Init {
      /** The three letters `GIF`. */
      signature?: Uint8Array | undefined
      /**
       * `89a`, or `87a`. Images of both look the same; graphic control, comment, plain text and application
       * extensions, so all animations, need `89a`.
       */
      version: string
    }
  }

  /** @see GIF89a, section 18 */
  class LogicalScreenDescriptor extends ReadWriteKaitaiStruct {
    constructor(io?: KaitaiInput, parent?: Gif, root?: Gif)
    /** Width of the picture in pixels. No image reaches beyond it. */
    screenWidth: number
    /** Height of the picture in pixels. No image reaches beyond it. */
    screenHeight: number
    /** Whether a global colour table follows this descriptor. */
    hasGlobalColorTable: boolean
    /** Bits per primary colour in the original artwork, minus one (7 is 8 bits). Decoders ignore it. */
    colorResolution: number
    /** Whether the most important colours come first in the global colour table. Decoders ignore it. */
    isGlobalColorTableSorted: boolean
    /**
     * The global colour table has 2 to the power of this plus one entries (0 is 2 colours, 7 is 256). Without a
     * global colour table it says the same about the original artwork, and nothing is read.
     */
    globalColorTableSize: number
    /**
     * Index in the global colour table of the colour of pixels that no image covers; 0 when there is no such table.
     * Browsers leave these pixels transparent instead.
     */
    backgroundColorIndex: number
    /**
     * 0 when unknown (browsers then take pixels for square), else width to height of a pixel as n in (n + 15) / 64.
     * 49 is square.
     */
    pixelAspectRatio: number
    /** Entries of the global colour table, from 2 to 256, if there is one. */
    get numGlobalColors(): number
    /** Forgets the value of `numGlobalColors`. It is computed again when it is next asked for. */
    _invalidateNumGlobalColors(): void
    get _parent(): Gif | undefined
    set _parent(value: Gif | undefined)
    get _root(): Gif
    _read(): void
    static read(source: ArrayBuffer | ArrayBufferView | KaitaiInput): LogicalScreenDescriptor
    static write(object: LogicalScreenDescriptor): Uint8Array<ArrayBuffer>
    static create(init: LogicalScreenDescriptor._Init): LogicalScreenDescriptor
  }

  namespace LogicalScreenDescriptor {
    /** The data of a `Gif.LogicalScreenDescriptor`: a plain object, or an instance. */
    interface _Init {
      /** Width of the picture in pixels. No image reaches beyond it. */
      screenWidth: number
      /** Height of the picture in pixels. No image reaches beyond it. */
      screenHeight: number
      /** Whether a global colour table follows this descriptor. */
      hasGlobalColorTable: boolean
      /** Bits per primary colour in the original artwork, minus one (7 is 8 bits). Decoders ignore it. */
      colorResolution: number
      /** Whether the most important colours come first in the global colour table. Decoders ignore it. */
      isGlobalColorTableSorted: boolean
      /**
       * The global colour table has 2 to the power of this plus one entries (0 is 2 colours, 7 is 256). Without a
       * global colour table it says the same about the original artwork, and nothing is read.
       */
      globalColorTableSize: number
      /**
       * Index in the global colour table of the colour of pixels that no image covers; 0 when there is no such table.
       * Browsers leave these pixels transparent instead.
       */
      backgroundColorIndex: number
      /**
       * 0 when unknown (browsers then take pixels for square), else width to height of a pixel as n in (n + 15) / 64.
       * 49 is square.
       */
      pixelAspectRatio: number
    }
  }

  /**
   * An entry of a palette.
   *
   * @see GIF89a, sections 19 and 21
   */
  class Color extends ReadWriteKaitaiStruct {
    constructor(io?: KaitaiInput, parent?: Gif | Image, root?: Gif)
    /** From 0 (none) to 255 (full). */
    red: number
    /** From 0 (none) to 255 (full). */
    green: number
    /** From 0 (none) to 255 (full). */
    blue: number
    get _parent(): Gif | Image | undefined
    set _parent(value: Gif | Image | undefined)
    get _root(): Gif
    _read(): void
    static read(source: ArrayBuffer | ArrayBufferView | KaitaiInput): Color
    static write(object: Color): Uint8Array<ArrayBuffer>
    static create(init: Color._Init): Color
  }

  namespace Color {
    /** The data of a `Gif.Color`: a plain object, or an instance. */
    interface _Init {
      /** From 0 (none) to 255 (full). */
      red: number
      /** From 0 (none) to 255 (full). */
      green: number
      /** From 0 (none) to 255 (full). */
      blue: number
    }
  }

  /** An extension, an image, or the trailer. */
  class Block extends ReadWriteKaitaiStruct {
    constructor(io?: KaitaiInput, parent?: Gif, root?: Gif)
    /** Which kind of block this is. Any other byte here means a damaged file. */
    blockType: BlockType | (number & {})
    /** What the block holds, as its type says. */
    body: Extension | Image | Trailer | undefined
    get _parent(): Gif | undefined
    set _parent(value: Gif | undefined)
    get _root(): Gif
    _read(): void
    static read(source: ArrayBuffer | ArrayBufferView | KaitaiInput): Block
    static write(object: Block): Uint8Array<ArrayBuffer>
    static create(init: Block._Init): Block
  }

  namespace Block {
    /** The data of a `Gif.Block`: a plain object, or an instance. */
    interface _Init {
      /** Which kind of block this is. Any other byte here means a damaged file. */
      blockType: BlockType | (number & {})
      /** What the block holds, as its type says. */
      body?: Extension._Init | Image._Init | Trailer._Init | undefined
    }
  }

  /**
   * A block whose meaning its label tells. Decoders skip the labels that they don't know.
   *
   * @see GIF89a, section 12 and appendix C
   */
  class Extension extends ReadWriteKaitaiStruct {
    constructor(io?: KaitaiInput, parent?: Block, root?: Gif)
    /** Which extension this is. Labels without a name here are kept as they are. */
    label: ExtensionLabel | (number & {})
    /** What the extension holds, as its label says. */
    content: PlainText | GraphicControl | Comment | Application | UnknownExtension
    get _parent(): Block | undefined
    set _parent(value: Block | undefined)
    get _root(): Gif
    _read(): void
    static read(source: ArrayBuffer | ArrayBufferView | KaitaiInput): Extension
    static write(object: Extension): Uint8Array<ArrayBuffer>
    static create(init: Extension._Init): Extension
  }

  namespace Extension {
    /** The data of a `Gif.Extension`: a plain object, or an instance. */
    interface _Init {
      /** Which extension this is. Labels without a name here are kept as they are. */
      label: ExtensionLabel | (number & {})
      /** What the extension holds, as its label says. */
      content: PlainText._Init | GraphicControl._Init | Comment._Init | Application._Init | UnknownExtension._Init
    }
  }

  /**
   * A rectangle of pixels, compressed. In an animation it is one frame and paints over those before it.
   *
   * @see GIF89a, sections 20 to 22
   */
  class Image extends ReadWriteKaitaiStruct {
    constructor(io?: KaitaiInput, parent?: Block, root?: Gif)
    /** Distance in pixels from the left edge of the picture. */
    left: number
    /** Distance in pixels from the top edge of the picture. */
    top: number
    /** Width in pixels. */
    width: number
    /** Height in pixels. */
    height: number
    /** Whether this image has a palette of its own, used instead of the global one. */
    hasLocalColorTable: boolean
    /**
     * Whether rows are stored in four passes (each 8th row from 0, each 8th from 4, each 4th from 2, each 2nd
     * from 1) rather than from top to bottom.
     *
     * @see GIF89a, appendix E
     */
    isInterlaced: boolean
    /** Whether the most important colours come first in the local colour table. Decoders ignore it. */
    isLocalColorTableSorted: boolean
    /** Should be 0. Decoders ignore it. */
    reserved: number
    /**
     * The local colour table has 2 to the power of this plus one entries (0 is 2 colours, 7 is 256). Should be 0
     * when there is none.
     */
    localColorTableSize: number
    /**
     * The palette of this image. It has `num_local_colors` entries.
     *
     * @see GIF89a, section 21
     */
    localColorTable: Color[] | undefined
    /**
     * Bits of a palette index, at least 2: what the LZW codes start from. Codes grow to 12 bits at most, so
     * this can't be above 11.
     *
     * @see GIF89a, section 22 and appendix F
     */
    lzwMinimumCodeSize: number
    /** The palette index of each pixel, row by row, as one stream of variable-length LZW codes. */
    subBlocks: SubBlock[]
    /** Entries of the local colour table, from 2 to 256, if there is one. */
    get numLocalColors(): number
    /** Forgets the value of `numLocalColors`. It is computed again when it is next asked for. */
    _invalidateNumLocalColors(): void
    get _parent(): Block | undefined
    set _parent(value: Block | undefined)
    get _root(): Gif
    _read(): void
    static read(source: ArrayBuffer | ArrayBufferView | KaitaiInput): Image
    static write(object: Image): Uint8Array<ArrayBuffer>
    static create(init: Image._Init): Image
  }

  namespace Image {
    /** The data of a `Gif.Image`: a plain object, or an instance. */
    interface _Init {
      /** Distance in pixels from the left edge of the picture. */
      left: number
      /** Distance in pixels from the top edge of the picture. */
      top: number
      /** Width in pixels. */
      width: number
      /** Height in pixels. */
      height: number
      /** Whether this image has a palette of its own, used instead of the global one. */
      hasLocalColorTable: boolean
      /**
       * Whether rows are stored in four passes (each 8th row from 0, each 8th from 4, each 4th from 2, each 2nd
       * from 1) rather than from top to bottom.
       *
       * @see GIF89a, appendix E
       */
      isInterlaced: boolean
      /** Whether the most important colours come first in the local colour table. Decoders ignore it. */
      isLocalColorTableSorted: boolean
      /** Should be 0. Decoders ignore it. */
      reserved: number
      /**
       * The local colour table has 2 to the power of this plus one entries (0 is 2 colours, 7 is 256). Should be 0
       * when there is none.
       */
      localColorTableSize: number
      /**
       * The palette of this image. It has `num_local_colors` entries.
       *
       * @see GIF89a, section 21
       */
      localColorTable?: Color._Init[] | undefined
      /**
       * Bits of a palette index, at least 2: what the LZW codes start from. Codes grow to 12 bits at most, so
       * this can't be above 11.
       *
       * @see GIF89a, section 22 and appendix F
       */
      lzwMinimumCodeSize: number
      /** The palette index of each pixel, row by row, as one stream of variable-length LZW codes. */
      subBlocks: SubBlock._Init[]
    }
  }

  /**
   * Up to 255 bytes of a longer run of data. An empty one ends the run, so the last one of a list is always empty,
   * and only that one.
   *
   * @see GIF89a, sections 15 and 16
   */
  class SubBlock extends ReadWriteKaitaiStruct {
    constructor(io?: KaitaiInput, parent?: Image | Comment | PlainText | Application | UnknownExtension, root?: Gif)
    /** Length of `data` in bytes; 0 ends the run. */
    lenData: number
    /** A piece of the run. Pieces end anywhere, even in the middle of a code or a character. */
    data: Uint8Array
    get _parent(): Image | Comment | PlainText | Application | UnknownExtension | undefined
    set _parent(value: Image | Comment | PlainText | Application | UnknownExtension | undefined)
    get _root(): Gif
    _read(): void
    static read(source: ArrayBuffer | ArrayBufferView | KaitaiInput): SubBlock
    static write(object: SubBlock): Uint8Array<ArrayBuffer>
    static create(init: SubBlock._Init): SubBlock
  }

  namespace SubBlock {
    /** The data of a `Gif.SubBlock`: a plain object, or an instance. */
    interface _Init {
      /** Length of `data` in bytes; 0 ends the run. */
      lenData: number
      /** A piece of the run. Pieces end anywhere, even in the middle of a code or a character. */
      data: Uint8Array
    }
  }

  /**
   * How to show the image or plain text that follows.
   *
   * @see GIF89a, section 23
   */
  class GraphicControl extends ReadWriteKaitaiStruct {
    constructor(io?: KaitaiInput, parent?: Extension, root?: Gif)
    /** Length in bytes of the fields from here to the terminator, always 4. */
    lenFields: number
    /** Should be 0. Decoders ignore it. */
    reserved: number
    /** What becomes of the picture after its delay, before the next one is painted. */
    disposalMethod: DisposalMethod | (number & {})
    /** Whether to wait for a key or a click, for as long as the delay at most. Browsers ignore it. */
    waitsForUserInput: boolean
    /** Whether pixels of `transparent_color_index` leave what is below them as it is. */
    hasTransparentColor: boolean
    /**
     * How long to show the picture, in hundredths of a second. Browsers show 0 and 1 (nothing and 10 ms) as
     * 100 ms.
     */
    delayTime: number
    /** Palette index of transparent pixels. Means nothing unless `has_transparent_color` is set. */
    transparentColorIndex: number
    /** The empty sub-block at the end. */
    terminator: number
    get _parent(): Extension | undefined
    set _parent(value: Extension | undefined)
    get _root(): Gif
    _read(): void
    static read(source: ArrayBuffer | ArrayBufferView | KaitaiInput): GraphicControl
    static write(object: GraphicControl): Uint8Array<ArrayBuffer>
    static create(init: GraphicControl._Init): GraphicControl
  }

  namespace GraphicControl {
    /** The data of a `Gif.GraphicControl`: a plain object, or an instance. */
    interface _Init {
      /** Length in bytes of the fields from here to the terminator, always 4. */
      lenFields?: number | undefined
      /** Should be 0. Decoders ignore it. */
      reserved: number
      /** What becomes of the picture after its delay, before the next one is painted. */
      disposalMethod: DisposalMethod | (number & {})
      /** Whether to wait for a key or a click, for as long as the delay at most. Browsers ignore it. */
      waitsForUserInput: boolean
      /** Whether pixels of `transparent_color_index` leave what is below them as it is. */
      hasTransparentColor: boolean
      /**
       * How long to show the picture, in hundredths of a second. Browsers show 0 and 1 (nothing and 10 ms) as
       * 100 ms.
       */
      delayTime: number
      /** Palette index of transparent pixels. Means nothing unless `has_transparent_color` is set. */
      transparentColorIndex: number
      /** The empty sub-block at the end. */
      terminator?: number | undefined
    }
  }

  /**
   * Text for people, not shown as part of the picture.
   *
   * @see GIF89a, section 24
   */
  class Comment extends ReadWriteKaitaiStruct {
    constructor(io?: KaitaiInput, parent?: Extension, root?: Gif)
    /**
     * The text. It should be 7-bit ASCII, but there is no field for its encoding, and files with UTF-8 and Latin-1
     * exist.
     */
    subBlocks: SubBlock[]
    get _parent(): Extension | undefined
    set _parent(value: Extension | undefined)
    get _root(): Gif
    _read(): void
    static read(source: ArrayBuffer | ArrayBufferView | KaitaiInput): Comment
    static write(object: Comment): Uint8Array<ArrayBuffer>
    static create(init: Comment._Init): Comment
  }

  namespace Comment {
    /** The data of a `Gif.Comment`: a plain object, or an instance. */
    interface _Init {
      /**
       * The text. It should be 7-bit ASCII, but there is no field for its encoding, and files with UTF-8 and Latin-1
       * exist.
       */
      subBlocks: SubBlock._Init[]
    }
  }

  /**
   * Text to be drawn in a grid of character cells. Hardly any decoder does.
   *
   * @see GIF89a, section 25
   */
  class PlainText extends ReadWriteKaitaiStruct {
    constructor(io?: KaitaiInput, parent?: Extension, root?: Gif)
    /** Length in bytes of the fields from here to the text, always 12. */
    lenFields: number
    /** Distance in pixels from the left edge of the picture to the grid. */
    gridLeft: number
    /** Distance in pixels from the top edge of the picture to the grid. */
    gridTop: number
    /** Width of the grid in pixels. */
    gridWidth: number
    /** Height of the grid in pixels. */
    gridHeight: number
    /** Width of a character cell in pixels. */
    cellWidth: number
    /** Height of a character cell in pixels. */
    cellHeight: number
    /** Index in the global colour table of the colour of the text. */
    foregroundColorIndex: number
    /** Index in the global colour table of the colour behind the text. */
    backgroundColorIndex: number
    /** The text, 7-bit ASCII, one cell per character, row by row. */
    subBlocks: SubBlock[]
    get _parent(): Extension | undefined
    set _parent(value: Extension | undefined)
    get _root(): Gif
    _read(): void
    static read(source: ArrayBuffer | ArrayBufferView | KaitaiInput): PlainText
    static write(object: PlainText): Uint8Array<ArrayBuffer>
    static create(init: PlainText._Init): PlainText
  }

  namespace PlainText {
    /** The data of a `Gif.PlainText`: a plain object, or an instance. */
    interface _Init {
      /** Length in bytes of the fields from here to the text, always 12. */
      lenFields?: number | undefined
      /** Distance in pixels from the left edge of the picture to the grid. */
      gridLeft: number
      /** Distance in pixels from the top edge of the picture to the grid. */
      gridTop: number
      /** Width of the grid in pixels. */
      gridWidth: number
      /** Height of the grid in pixels. */
      gridHeight: number
      /** Width of a character cell in pixels. */
      cellWidth: number
      /** Height of a character cell in pixels. */
      cellHeight: number
      /** Index in the global colour table of the colour of the text. */
      foregroundColorIndex: number
      /** Index in the global colour table of the colour behind the text. */
      backgroundColorIndex: number
      /** The text, 7-bit ASCII, one cell per character, row by row. */
      subBlocks: SubBlock._Init[]
    }
  }

  /**
   * Data of one program. Two are understood here because browsers do: `NETSCAPE2.0` and its equal `ANIMEXTS1.0`, which
   * hold the loop count. All others are kept as they are. The XMP packet of `XMP DataXMP` is not cut into sub-blocks:
   * its own bytes are taken for lengths, and 258 bytes at its end make any such reader land on the terminator. Join
   * lengths and data of all sub-blocks to get it.
   *
   * @see GIF89a, section 26
   * @see https://developer.adobe.com/xmp/docs/XMPSpecifications/
   */
  class Application extends ReadWriteKaitaiStruct {
    constructor(io?: KaitaiInput, parent?: Extension, root?: Gif)
    /** Length in bytes of the two fields that follow, always 11. */
    lenFields: number
    /** Which program this is for, 8 characters, such as `NETSCAPE`. */
    identifier: string
    /** Three characters that prove the identifier; in practice a version, such as `2.0`. */
    authenticationCode: string
    /** The loop count, and less often a buffer size. Present only if `is_animation`. */
    animationSettings: AnimationSetting[] | undefined
    /** The data of a program that is not understood here. Present unless `is_animation`. */
    subBlocks: SubBlock[] | undefined
    /** Whether the data are animation settings. */
    get isAnimation(): boolean
    /** Forgets the value of `isAnimation`. It is computed again when it is next asked for. */
    _invalidateIsAnimation(): void
    get _parent(): Extension | undefined
    set _parent(value: Extension | undefined)
    get _root(): Gif
    _read(): void
    static read(source: ArrayBuffer | ArrayBufferView | KaitaiInput): Application
    static write(object: Application): Uint8Array<ArrayBuffer>
    static create(init: Application._Init): Application
  }

  namespace Application {
    /** The data of a `Gif.Application`: a plain object, or an instance. */
    interface _Init {
      /** Length in bytes of the two fields that follow, always 11. */
      lenFields?: number | undefined
      /** Which program this is for, 8 characters, such as `NETSCAPE`. */
      identifier: string
      /** Three characters that prove the identifier; in practice a version, such as `2.0`. */
      authenticationCode: string
      /** The loop count, and less often a buffer size. Present only if `is_animation`. */
      animationSettings?: AnimationSetting._Init[] | undefined
      /** The data of a program that is not understood here. Present unless `is_animation`. */
      subBlocks?: SubBlock._Init[] | undefined
    }
  }

  /**
   * A sub-block of an animation's application extension. Netscape Navigator 2.0 brought it, and no standard describes
   * it. Decoders take a setting that is too short for none, and ignore bytes beyond its value.
   *
   * @see http://www.vurdalakov.net/misc/gif/netscape-looping-application-extension
   * @see http://www.vurdalakov.net/misc/gif/netscape-buffering-application-extension
   */
  class AnimationSetting extends ReadWriteKaitaiStruct {
    constructor(io?: KaitaiInput, parent?: Application, root?: Gif)
    /** Length in bytes of the rest of this sub-block; 3 for a loop count; 0 ends the list. */
    lenData: number
    /** Which setting this is. */
    setting: AnimationSettingId | (number & {}) | undefined
    /** How often the animation starts again after it was shown once; 0 is for ever. */
    loopCount: number | undefined
    /** How many bytes of the file to wait for before showing anything. Browsers ignore it. */
    bufferSize: number | undefined
    /** Bytes of this sub-block that have no meaning. Usually none. */
    rest: Uint8Array
    /** Whether this is a loop count. */
    get hasLoopCount(): boolean
    /** Forgets the value of `hasLoopCount`. It is computed again when it is next asked for. */
    _invalidateHasLoopCount(): void
    /** Whether this is a buffer size. */
    get hasBufferSize(): boolean
    /** Forgets the value of `hasBufferSize`. It is computed again when it is next asked for. */
    _invalidateHasBufferSize(): void
    /** Length in bytes of the fields before `rest`, `len_data` itself not counted. */
    get lenKnown(): number
    /** Forgets the value of `lenKnown`. It is computed again when it is next asked for. */
    _invalidateLenKnown(): void
    get _parent(): Application | undefined
    set _parent(value: Application | undefined)
    get _root(): Gif
    _read(): void
    static read(source: ArrayBuffer | ArrayBufferView | KaitaiInput): AnimationSetting
    static write(object: AnimationSetting): Uint8Array<ArrayBuffer>
    static create(init: AnimationSetting._Init): AnimationSetting
  }

  namespace AnimationSetting {
    /** The data of a `Gif.AnimationSetting`: a plain object, or an instance. */
    interface _Init {
      /** Length in bytes of the rest of this sub-block; 3 for a loop count; 0 ends the list. */
      lenData: number
      /** Which setting this is. */
      setting?: AnimationSettingId | (number & {}) | undefined
      /** How often the animation starts again after it was shown once; 0 is for ever. */
      loopCount?: number | undefined
      /** How many bytes of the file to wait for before showing anything. Browsers ignore it. */
      bufferSize?: number | undefined
      /** Bytes of this sub-block that have no meaning. Usually none. */
      rest: Uint8Array
    }
  }

  /** An extension with a label of which GIF89a says nothing. */
  class UnknownExtension extends ReadWriteKaitaiStruct {
    constructor(io?: KaitaiInput, parent?: Extension, root?: Gif)
    /** Its data. All extensions have this form, so that they can be skipped. */
    subBlocks: SubBlock[]
    get _parent(): Extension | undefined
    set _parent(value: Extension | undefined)
    get _root(): Gif
    _read(): void
    static read(source: ArrayBuffer | ArrayBufferView | KaitaiInput): UnknownExtension
    static write(object: UnknownExtension): Uint8Array<ArrayBuffer>
    static create(init: UnknownExtension._Init): UnknownExtension
  }

  namespace UnknownExtension {
    /** The data of a `Gif.UnknownExtension`: a plain object, or an instance. */
    interface _Init {
      /** Its data. All extensions have this form, so that they can be skipped. */
      subBlocks: SubBlock._Init[]
    }
  }

  /**
   * The end of the GIF.
   *
   * @see GIF89a, section 27
   */
  class Trailer extends ReadWriteKaitaiStruct {
    constructor(io?: KaitaiInput, parent?: Block, root?: Gif)
    /** Whatever the file holds after its end. Decoders never look at it, and there are usually no such bytes. */
    trailingBytes: Uint8Array
    get _parent(): Block | undefined
    set _parent(value: Block | undefined)
    get _root(): Gif
    _read(): void
    static read(source: ArrayBuffer | ArrayBufferView | KaitaiInput): Trailer
    static write(object: Trailer): Uint8Array<ArrayBuffer>
    static create(init: Trailer._Init): Trailer
  }

  namespace Trailer {
    /** The data of a `Gif.Trailer`: a plain object, or an instance. */
    interface _Init {
      /** Whatever the file holds after its end. Decoders never look at it, and there are usually no such bytes. */
      trailingBytes: Uint8Array
    }
  }

  /** The data of a `Gif`: a plain object, or an instance. */
  interface _Init {
    /** Six bytes that say that this is a GIF, and of which version. */
    header: Header._Init
    /** The size of the picture, and what is known about its colours. */
    logicalScreenDescriptor: LogicalScreenDescriptor._Init
    /**
     * The palette of every image that has none of its own. It has `num_global_colors` entries, which is a power of two;
     * encoders fill the ones they don't use with any colour.
     *
     * @see GIF89a, section 19
     */
    globalColorTable?: Color._Init[] | undefined
    /** Extensions and images in the order in which they are shown, then the trailer. */
    blocks: Block._Init[]
  }
}

export default Gif
