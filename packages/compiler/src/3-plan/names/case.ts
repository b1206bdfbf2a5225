/** `len_body` -> `lenBody`, as Kaitai's JavaScript names fields. A leading `_` stays: `_unnamed0`. */
export function lowerCamelCase(id: string): string {
  return id.replaceAll(/(?!^)_+([a-z0-9])?/g, (_, letter: string | undefined) => (letter ?? '').toUpperCase())
}

/** `len_body` -> `LenBody`, for types and enums. */
export function upperCamelCase(id: string): string {
  const camel = lowerCamelCase(id)
  return camel.charAt(0).toUpperCase() + camel.slice(1)
}

/** `id_3d` -> `ID_3D`, for the members of enums. */
export function upperSnakeCase(id: string): string {
  return id.toUpperCase()
}
