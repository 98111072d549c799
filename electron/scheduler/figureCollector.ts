import { instantText } from '../../shared/schedule/instantText.ts'
import { isAnyDue, listUnwatched } from '../store/postFigures.ts'
import { collectFigures } from '../usecases/collectFigures.ts'
import type { Deps } from '../usecases/deps.ts'

/** Asks networks for figures, beside the publishing. */
export interface FigureCollector {
  /** Begins where something is due and nothing is being asked yet; null where there is not. Never fails. */
  sweep(): Promise<void> | null
}

/** How often it is looked whether something is due: the first point is an hour after publishing. */
const lookEveryMs = 60_000
/** After a fault of our own (a full disk). */
const againAfterMs = 10 * 60_000

export function createFigureCollector(deps: Deps, stop: AbortSignal): FigureCollector {
  const { database } = deps.workspace
  let lookAt = performance.now()
  let busy = false
  return {
    sweep() {
      if (busy || performance.now() < lookAt) return null
      lookAt = performance.now() + lookEveryMs
      if (listUnwatched(database).length === 0 && !isAnyDue(database, instantText(deps.now()))) return null
      busy = true
      return collectFigures(deps, { kind: 'due' }, { stop })
        .then(() => undefined)
        .catch((error: unknown) => {
          lookAt = performance.now() + againAfterMs
          deps.log('figures.failed', {}, error)
        })
        .finally(() => {
          busy = false
        })
    },
  }
}
