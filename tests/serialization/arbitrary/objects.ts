import type { Arbitrary } from './object.js'
import { numbers, bit_fields, rows, named_values } from './numbers.js'
import { texts, byte_arrays, custom } from './text-and-bytes.js'
import { substreams, packed, delimited, ended } from './streams.js'
import { lists } from './lists.js'
import { choices, optional, rules } from './choices.js'
import { placed, directory } from './places.js'
import { parameters, orders, shared, importer, navigation } from './trees.js'

/** For each spec of fixtures/constructs: objects that can be written. */
export const arbitraryObjects: Readonly<Record<string, Arbitrary>> = {
  // Numbers, bits and enums
  ...{ numbers, bit_fields, rows, named_values },
  // Text and bytes
  ...{ texts, byte_arrays, custom },
  // Types in streams of their own
  ...{ substreams, packed, delimited, ended },
  // Lists
  ...{ lists },
  // What is there, and which of several it is
  ...{ choices, optional, rules },
  // Data at places of its own
  ...{ placed, directory },
  // What a type has from whoever holds it
  ...{ parameters, orders, shared, importer, navigation },
}
