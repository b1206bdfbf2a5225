import type { KaitaiInput } from 'unplugin-ksy/runtime'

export type * from '../../../packages/compiler/dist/3-plan/plan.js'

/** A stream with what the runtime keeps to itself: where it ends and where it is, in bytes from the start of the draft. */
export interface Window extends KaitaiInput {
  _limit: number
  _position: number
  /** Of the byte before the position, those not yet used. */
  _bitsLeft: number
  _region(start: number, end: number): Window
}
