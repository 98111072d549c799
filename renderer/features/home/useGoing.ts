import { useCallback } from 'react'
import type { EventOf, Output } from '../../../shared/contract/contract.ts'
import { howFar } from '../../../shared/schedule/howFar.ts'
import { useEvent } from '../../app/events.ts'
import { queryClient } from '../../app/queries.ts'

const key = ['home.read', {}]

/** Writes how far a running publication has come into what is shown of it, as it goes. */
export function useGoing(): void {
  useEvent(
    'publication.progress',
    useCallback(({ id, counts, steps }: EventOf<'publication.progress'>) => {
      // What is written counts as fresh: an answer that is old already is asked for anew instead.
      if (queryClient.getQueryState(key)?.isInvalidated !== false) return
      queryClient.setQueryData<Output<'home.read'>>(
        key,
        (known) =>
          known && {
            ...known,
            going: known.going.map((one) => (one.id === id ? { ...one, ...howFar({ counts, steps }) } : one)),
          },
      )
    }, []),
  )
}
