/** What `power` is two to the power of; undefined if it is no power of two. */
export function exponentOf(power: number | bigint): number | undefined {
  const digits = BigInt(power).toString(2)
  return /^10*$/.test(digits) ? digits.length - 1 : undefined
}

/** A number in as many digits as another one has, if it has no more. */
export function digitsLike(before: string | undefined, value: number | bigint): string {
  return String(value).padStart(before?.length ?? 0, '0')
}
