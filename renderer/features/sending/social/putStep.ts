import type { Output } from '../../../../shared/contract/contract.ts'
import type { PublicationStep } from '../../../../shared/social/publicationStep.ts'
import { queryClient } from '../../../app/queries.ts'

/** Shows a step as main has just answered it. */
export function putStep(step: PublicationStep): void {
  queryClient.setQueryData<Output<'publishing.steps'>>(
    ['publishing.steps', { publicationId: step.publicationId }],
    (known) =>
      known && { ...known, steps: known.steps.map((other) => (other.id === step.id ? step : other)) },
  )
}
