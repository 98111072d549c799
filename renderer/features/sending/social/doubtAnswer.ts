import type { Input } from '../../../../shared/contract/contract.ts'
import type { PublicationStepId } from '../../../../shared/social/publicationStep.ts'
import { readLink } from '../../../ui/readLink.ts'

/** What the officer has chosen so far; nothing is chosen for them. */
export interface DoubtChoice {
  /** A candidate's id there, or one of the other answers; null until chosen. */
  readonly answer:
    | { readonly kind: 'candidate'; readonly id: string }
    | { readonly kind: 'url' | 'unknown' | 'again' }
    | null
  /** What has been typed as the address. */
  readonly address: string
}

/** What a choice asks of main; null while it is not whole. An address may lack its https. */
export function doubtAnswer(
  id: PublicationStepId,
  { answer, address }: DoubtChoice,
): Input<'publishing.resolve'> | null {
  if (answer === null) return null
  switch (answer.kind) {
    case 'candidate':
      return { id, as: 'published', remote: { kind: 'candidate', id: answer.id } }
    case 'unknown':
      return { id, as: 'published', remote: { kind: 'unknown' } }
    case 'again':
      return { id, as: 'again' }
    case 'url': {
      const link = readLink(address)
      const isPage = link.kind === 'usable' && /^https?:/.test(link.href)
      return isPage ? { id, as: 'published', remote: { kind: 'url', url: link.href } } : null
    }
  }
}
