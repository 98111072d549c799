import { setImmediate } from 'node:timers/promises'
import { fillContactSearch } from '../store/contactSearch.ts'
import type { Deps } from './deps.ts'

/** Contacts at once: some 40 ms. */
const slice = 2000

/**
 * Brings the search's index up to date after a change of many, in slices between which the windows get their answers, so that the
 * next search need not wait. Where it cannot (the workspace is closed, an import is writing), whoever searches does it.
 */
export async function fillSearchLater({ workspace: { database } }: Deps): Promise<void> {
  try {
    do await setImmediate()
    while (database.$client.open && fillContactSearch(database, slice) === slice)
  } catch {
    // Nobody is waiting for it.
  }
}
