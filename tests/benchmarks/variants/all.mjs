import * as hand from './hand.mjs'
import { loadLibrary } from './library.mjs'
import * as official from './official.mjs'
import * as ours from './ours.mjs'

/** @type {Readonly<Record<string, import('./variant.d.ts').LoadVariant>>} */
export const variants = {
  ours: ours.load,
  underived: ours.loadUnderived,
  official: official.load,
  hand: hand.load,
  'binary-parser': loadLibrary('binary-parser'),
  restructure: loadLibrary('restructure'),
}
