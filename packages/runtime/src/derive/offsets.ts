import type { KaitaiStruct } from '../struct/kaitai-struct.js'
import type { Measurable } from './measure.js'

/** A parse instance, as it was before anything was derived. */
export interface Site {
  readonly object: KaitaiStruct
  readonly property: string
  readonly value: unknown
  /** The stream that it is in. */
  readonly io: unknown
  /** Where it was in that, unless it is new. */
  readonly before: number | undefined
  /** Up to where the stream was read in sequence. */
  readonly sequenceEnd: number
  /** Whether the offset is stored. */
  readonly isSolvable: boolean
}

/** Which offsets things are to have. */
export interface Offsets {
  of(object: object, property: string): number | undefined
}

/** What a caller knows about where values may be; see `WriteOptions`. */
export type Placement = (request: PlacementRequest) => number | undefined

export interface PlacementRequest {
  readonly object: KaitaiStruct
  readonly property: string
  /** Where it was, in bytes from the start of its stream; undefined if it is new. */
  readonly offset: number | undefined
  /** In bytes. */
  readonly size: number
  /** From where on there is room. */
  readonly earliest: number
}

/** Finds offsets. Only specs that store some bundle what does. */
export interface Layout extends Offsets {
  /** Puts everything in a place, and takes out of the write what shows something that is gone. @returns whether that is another one than before for anything */
  layOut(): boolean
  /** Whether all is where it was some time ago, so that it will never come to rest. */
  readonly isCircular: boolean
  /** Whether something shows what is gone, so that it is left out of the write. */
  readonly hasStale: boolean
  /** Puts that back. @param isWritten whether it is read anew from what was written */
  putBackStale(isWritten: boolean): void
}

export type MakeLayout = (root: Measurable, sites: readonly Site[], placement?: Placement) => Layout
