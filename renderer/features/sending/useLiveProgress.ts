import { useCallback } from 'react'
import type { EventOf, Output } from '../../../shared/contract/contract.ts'
import { useEvent } from '../../app/events.ts'
import { queryClient } from '../../app/queries.ts'

/** Writes the numbers of a running publication into what is shown of it, as they come. */
export function useLiveProgress(): void {
  useEvent(
    'publication.progress',
    useCallback(({ id, state, counts, trouble, steps, pace }: EventOf<'publication.progress'>) => {
      queryClient.setQueryData<Output<'publications.list'>>(
        ['publications.list', {}],
        (list) =>
          list && {
            publications: list.publications.map((publication) =>
              publication.id === id ? { ...publication, state, counts, trouble, steps } : publication,
            ),
          },
      )
      queryClient.setQueryData<Output<'publications.get'>>(
        ['publications.get', { id }],
        (publication) => publication && { ...publication, state, counts, trouble, steps },
      )
      if (steps !== null)
        void queryClient.invalidateQueries({ queryKey: ['publishing.steps', { publicationId: id }] })
      if (pace !== null)
        queryClient.setQueryData<Output<'publications.pace'>>(['publications.pace', { id }], pace)
    }, []),
  )
}
