import type { PublicationId } from '../../shared/contract/scalars.ts'
import { notePace } from '../delivery/livePace.ts'
import { readPublication } from '../store/publications.ts'
import type { Deps } from '../usecases/deps.ts'
import { progressEvent } from '../usecases/sendingPace.ts'

/** Tells the page how far a sending has come, without telling it of every row. */
export interface Progress {
  /** Something has changed: told within a fifth of a second, once however much changes in it. */
  rowChanged(id: PublicationId): void
  /** Tells at once, and nothing later. */
  tell(id: PublicationId): void
}

const everyMs = 200

export function createProgress(deps: Deps): Progress {
  const waiting = new Map<PublicationId, NodeJS.Timeout>()

  const tell = (id: PublicationId) => {
    clearTimeout(waiting.get(id))
    waiting.delete(id)
    const publication = readPublication(deps.workspace.database, id)
    if (publication === undefined) return
    notePace(deps.workspace.database, id, publication.counts, deps.now())
    deps.emit(progressEvent(deps, publication))
  }

  return {
    tell,
    rowChanged(id) {
      if (!waiting.has(id)) waiting.set(id, setTimeout(tell, everyMs, id))
    },
  }
}
