/** Lines of columns, each as wide as its widest cell. The last column stands at the right. */
export function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const last = widths.length - 1
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === last ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  '),
  )
}
