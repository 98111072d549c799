import type { UseQueryResult } from '@tanstack/react-query'
import type { Output } from '../../../../shared/contract/contract.ts'
import type { Publication } from '../../../../shared/schedule/publication.ts'
import { useAsk } from '../../../app/queries.ts'

/** A publication's steps on its network; asked again and again while they are being taken. */
export function useSteps({
  id,
  state,
}: Pick<Publication, 'id' | 'state'>): UseQueryResult<Output<'publishing.steps'>, Error> {
  return useAsk(
    'publishing.steps',
    { publicationId: id },
    { staleTime: 0, gcTime: 10_000, refetchInterval: state === 'running' && 1_500 },
  )
}
