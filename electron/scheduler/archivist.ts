import type { PublicationId } from '../../shared/contract/scalars.ts'
import { listUnarchived } from '../store/archiveEntries.ts'
import { archiveAddenda } from '../usecases/archiveAddenda.ts'
import { archiveEnded } from '../usecases/archiveEnded.ts'
import type { Deps } from '../usecases/deps.ts'

/** Keeps what has been sent, beside the sending. */
export interface Archivist {
  /** Begins where there is something to be kept and nothing is being kept yet; null where there is not. Never fails. */
  sweep(): Promise<void> | null
}

/** After a fault (a full disk) an entry is tried again so long afterwards. */
const againAfterMs = 10 * 60_000
/** How often what has become known since is looked for; to count every row for it takes a while. */
const addendaEveryMs = 60 * 60_000
/** And how long after the start at first: whoever opens the program has something else to do than to wait for old letters' PDFs. */
const addendaAfterMs = 60_000

export function createArchivist(deps: Deps): Archivist {
  const failed = new Map<PublicationId, number>()
  let lookedAt = performance.now() - addendaEveryMs + addendaAfterMs
  let busy = false

  const work = async () => {
    const now = performance.now()
    for (const [id, at] of failed) if (now - at > againAfterMs) failed.delete(id)
    const faults = await archiveEnded(deps, new Set(failed.keys()))
    for (const [id, error] of faults) {
      failed.set(id, now)
      deps.log('archive.failed', { id }, error)
    }
    if (now - lookedAt < addendaEveryMs) return
    lookedAt = now
    await archiveAddenda(deps)
  }

  return {
    sweep() {
      const missing = listUnarchived(deps.workspace.database).some((id) => !failed.has(id))
      const due = performance.now() - lookedAt >= addendaEveryMs
      if (busy || (!missing && !due)) return null
      busy = true
      return work()
        .catch((error: unknown) => deps.log('archive.failed', {}, error))
        .finally(() => {
          busy = false
        })
    },
  }
}
