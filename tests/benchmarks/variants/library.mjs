/**
 * @param {import('../workloads/workload.d.ts').Library} name
 * @returns {import('./variant.d.ts').LoadVariant}
 */
export const loadLibrary =
  (name) =>
  async ({ libraries }) =>
    (await libraries?.[name]?.())?.codec
