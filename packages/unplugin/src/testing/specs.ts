/** A spec in order: one byte. */
export const POINT = `meta:
  id: point
seq:
  - id: x
    type: u1
`

/** A spec with one error, in line 5: a type that does not exist. */
export const BROKEN = POINT.replace('u1', 'nonesuch')

/** A spec that imports `point`, and is in order if that is. */
export const LINE = `meta:
  id: line
  imports:
    - point
seq:
  - id: start
    type: point
  - id: end
    type: point
`
