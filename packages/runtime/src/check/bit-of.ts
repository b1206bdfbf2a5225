import { misfit } from './misfit.js'

/** @throws KaitaiError for what is neither true nor false; see `misfit` */
export function bitOf(value: unknown): number {
  return value === true ? 1 : value === false ? 0 : misfit()
}
