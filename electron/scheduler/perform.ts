import type { ChannelId, PublicationId } from '../../shared/contract/scalars.ts'
import { type Allowance, takeTurn } from '../../shared/delivery/rateLimit.ts'
import { RundbrevError, toErrorRecord } from '../../shared/errors/rundbrevError.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { Occurrence } from '../../shared/schedule/nextOccurrence.ts'
import type { Trouble } from '../../shared/schedule/publication.ts'
import { suppressUnknownAddresses } from '../delivery/suppressUnknownAddresses.ts'
import { returnToDoubt } from '../store/ledger.ts'
import { finishPublication, movePublication, noteTrouble, readPublication } from '../store/publications.ts'
import { audienceChanged } from '../usecases/contacts.ts'
import type { Deps } from '../usecases/deps.ts'
import {
  planNext,
  publicationsChanged,
  requirePublication,
  startPublication,
} from '../usecases/startPublication.ts'
import { createProgress } from './progress.ts'
import { sendNewsletter } from './sendNewsletter.ts'

/** The doing of what `tick` decides. None of them throws for what a person can mend: that becomes the publication's trouble. */
export interface Perform {
  start(id: PublicationId): Promise<void>
  miss(id: PublicationId, next: Occurrence | null): void
  skip(id: PublicationId): void
  send(id: PublicationId, channelId: ChannelId): Promise<void>
  finish(id: PublicationId): void
}

/** @param stop asks those who send to stop between two messages */
export function createPerform(deps: Deps, stop: AbortSignal): Perform {
  const { database } = deps.workspace
  const progress = createProgress(deps)
  const allowances = new Map<ChannelId, Allowance>()
  const now = () => instantText(deps.now())

  const takeTurnOf = (channelId: ChannelId) => (perMinute: number) => {
    const turn = takeTurn(allowances.get(channelId) ?? null, perMinute, performance.now())
    allowances.set(channelId, turn.allowance)
    return turn.waitMs
  }

  const stands = (id: PublicationId, trouble: Trouble) => {
    if (readPublication(database, id)?.state === 'done') {
      returnToDoubt(database, id, now())
      noteTrouble(database, id, trouble)
    } else {
      movePublication(database, id, 'paused', { trouble })
    }
    publicationsChanged(deps)
  }

  return {
    async start(id) {
      try {
        await startPublication(deps, id)
      } catch (error) {
        // The officer paused or cancelled it while the letter was being rendered: their word counts.
        if (error instanceof RundbrevError && error.code === 'publication-state') return
        stands(id, troubleOf(error))
      }
    },

    miss(id, next) {
      database.transaction(() => {
        if (movePublication(database, id, 'missed')) planNext(deps, requirePublication(deps, id), next)
      })
      publicationsChanged(deps)
    },

    skip(id) {
      movePublication(database, id, 'cancelled', { finishedAt: now() })
      publicationsChanged(deps)
    },

    async send(id, channelId) {
      const changed = () => progress.rowChanged(id)
      try {
        deps.guard.beginRound()
        const trouble = await sendNewsletter(deps, id, { takeTurn: takeTurnOf(channelId), stop, changed })
        if (trouble !== null) stands(id, trouble)
      } catch (error) {
        stands(id, troubleOf(error))
      }
      progress.tell(id)
    },

    finish(id) {
      const { finished, suppressed } = finishAndLearn(deps, id, now())
      if (!finished) return
      progress.tell(id)
      publicationsChanged(deps)
      if (suppressed > 0) audienceChanged(deps)
    },
  }
}

/** In one transaction, so that a crash between the two does not forget what the servers said. */
function finishAndLearn({ workspace }: Deps, id: PublicationId, now: string) {
  const { database, identityKey } = workspace
  return database.transaction(
    () => {
      const finished = finishPublication(database, id, now)
      const done = finished && readPublication(database, id)?.state === 'done'
      return { finished, suppressed: done ? suppressUnknownAddresses(database, identityKey, id, now) : 0 }
    },
    { behavior: 'immediate' },
  )
}

function troubleOf(error: unknown): Trouble {
  const { code, place, values } = toErrorRecord(error)
  return { code, place: { ...place }, values: { ...values } }
}
