/** @type {import('./variant.d.ts').LoadVariant} */
export const load = ({ hand }) => Promise.resolve(hand)
