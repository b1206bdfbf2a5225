/** An expression of the spec that the data of a value has to agree with. Errors show it. */
export interface RulePlan {
  /** The key of the spec. */
  readonly key: 'if' | 'repeat-expr' | 'repeat-until' | 'size' | 'switch-on'
  /** The expression as the spec has it, in one line. */
  readonly text: string
  readonly remedy: RemedyPlan | undefined
}

/** The field that a count or a length is: what to set it to so that the rule is kept. */
export interface RemedyPlan {
  /** As code would reach it from the object, such as `_parent.lenBody`. */
  readonly property: string
  /** What the field holds more than the count or length; a bigint if the field is one. */
  readonly offset: number | bigint
}
