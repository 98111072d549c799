import type { QueryKey } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { EventOf, Output } from '../../../shared/contract/contract.ts'
import { useEvent } from '../../app/events.ts'
import { queryClient } from '../../app/queries.ts'

/** Writes the numbers of a running publication into what is shown of it, as they come. */
export function useLiveProgress(): void {
  useEvent(
    'publication.progress',
    useCallback(({ id, state, counts, trouble, steps, pace }: EventOf<'publication.progress'>) => {
      write<Output<'publications.list'>>(['publications.list', {}], (list) => ({
        publications: list.publications.map((publication) =>
          publication.id === id ? { ...publication, state, counts, trouble, steps } : publication,
        ),
      }))
      write<Output<'publications.get'>>(['publications.get', { id }], (publication) => ({
        ...publication,
        ...{ state, counts, trouble, steps },
      }))
      if (steps !== null)
        void queryClient.invalidateQueries({ queryKey: ['publishing.steps', { publicationId: id }] })
      if (pace !== null)
        queryClient.setQueryData<Output<'publications.pace'>>(['publications.pace', { id }], pace)
    }, []),
  )
}

/**
 * Into an answer that is known and not old: what is written counts as fresh, so that one that grew old while nobody saw it would never be
 * asked for again.
 */
function write<Known>(key: QueryKey, change: (known: Known) => Known): void {
  if (queryClient.getQueryState(key)?.isInvalidated !== false) return
  queryClient.setQueryData<Known>(key, (known) => known && change(known))
}
