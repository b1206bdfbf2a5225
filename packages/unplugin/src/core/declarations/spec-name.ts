const ENDING = /\.ksy\.d\.ts$|\.d\.ksy\.ts$/
const MAP_ENDING = /\.map$/

/** Whether a file is named like the declarations of a spec, or like their map. */
export function isNamedLikeDeclarations(file: string): boolean {
  return ENDING.test(withoutMap(file))
}

/** The declarations that a map belongs to. Any other name stays as it is. */
export function withoutMap(file: string): string {
  return file.replace(MAP_ENDING, '')
}

/** The spec that declarations of that name are made from: `gif.ksy` for `gif.ksy.d.ts` and `gif.d.ksy.ts`. */
export function specName(declarations: string): string {
  return declarations.replace(ENDING, '.ksy')
}
