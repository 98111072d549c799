import { countSumsAmiss, recountSums } from '../store/settleSums.ts'
import type { Deps } from './deps.ts'

/** Counts anew what is kept besides the rows that it follows from, where the two differ. Nothing that anybody has entered is touched. */
export function repairWorkspace({ workspace: { database } }: Deps): { readonly recounted: number } {
  const recounted = countSumsAmiss(database)
  if (recounted > 0) recountSums(database)
  return { recounted }
}
