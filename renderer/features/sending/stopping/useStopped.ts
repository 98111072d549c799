import { useCallback, useState } from 'react'
import type { PublicationId } from '../../../../shared/contract/scalars.ts'
import type { EngineWord } from '../../../../shared/schedule/stopAccount.ts'
import { call } from '../../../app/call.ts'
import { queryClient } from '../../../app/queries.ts'

/** One publication that was to be stopped. */
export interface StoppedPart {
  readonly id: PublicationId
  /** Why it could not be, or nobody can say; null where it was. */
  readonly error: unknown
  /** What an engine that sends by itself said when it stopped. */
  readonly engine: EngineWord | null
}

interface Stopped {
  readonly parts: readonly StoppedPart[]
  /** What is in the air is waited for. */
  readonly isWaiting: boolean
}

/** Stops publications, all at once; what is in the air is waited for, and then each has its account. */
export function useStopped() {
  const [stopped, setStopped] = useState<Stopped | null>(null)
  const stop = useCallback((ids: readonly PublicationId[]) => {
    setStopped({ parts: ids.map((id) => ({ id, error: null, engine: null })), isWaiting: true })
    void Promise.all(ids.map(stopOne)).then((parts) => {
      setStopped((shown) => shownAfter(shown, parts))
    })
  }, [])
  const close = useCallback(() => setStopped(null), [])
  return { stopped, stop, close }
}

/** Whoever has closed the account while it was waited for sees it again only where something could not be stopped. */
export function shownAfter(shown: Stopped | null, parts: readonly StoppedPart[]): Stopped | null {
  const isWell = parts.every(({ error }) => error === null)
  return shown === null && isWell ? null : { parts, isWaiting: false }
}

async function stopOne(id: PublicationId): Promise<StoppedPart> {
  try {
    const account = await call('publications.stop', { id })
    queryClient.setQueryData(['publications.account', { id }], account)
    return { id, error: null, engine: account.engine }
  } catch (error) {
    return { id, error, engine: null }
  }
}
