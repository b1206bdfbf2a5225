/**
 * A property as the name of a member in a class body. There, a getter called `constructor` is a syntax error unless
 * its name is computed.
 */
export function memberKey(property: string): string {
  return property === 'constructor' ? "['constructor']" : property
}
