import type fc from 'fast-check'

/** What `create` takes: data that is consistent. */
export type Init = Readonly<Record<string, unknown>>

export type Arbitrary = fc.Arbitrary<Init>
