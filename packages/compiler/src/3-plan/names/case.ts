/** `len_body` -> `lenBody`, as Kaitai's JavaScript names fields. A leading `_` stays: `_unnamed0`. */
export function lowerCamelCase(id: string): string {
  const [first = '', ...words] = id.slice(1).split('_')
  return id.charAt(0) + first + words.map(capitalize).join('')
}

/** `len_body` -> `LenBody`, for types and enums. */
export function upperCamelCase(id: string): string {
  return capitalize(lowerCamelCase(id))
}

/** `id_3d` -> `ID_3D`, for the members of enums. */
export function upperSnakeCase(id: string): string {
  return id.toUpperCase()
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
