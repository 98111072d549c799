import { type Look, useLook } from '../app/look.ts'

/** Pixels of a row in the long tables, with the line under it: what draws only the rows in sight counts with it (tokens.css: --row-height). */
export const rowHeights: Readonly<Record<Look['density'], number>> = { roomy: 42, compact: 34 }

/** The height of a row now. */
export function useRowHeight(): number {
  return rowHeights[useLook().density]
}
