import { keepPreviousData } from '@tanstack/react-query'
import type { Contact } from '../../../../shared/audience/contact.ts'
import type { ContactSort } from '../../../../shared/contract/contacts.ts'
import { useAsk } from '../../../app/queries.ts'

/** Contacts asked for at once: what a tall window shows, and as much again above and below. */
const count = 300
/** The part moves in such steps, so that a little scrolling asks for nothing new. */
const step = 100

interface PartOfContacts {
  readonly rule: string
  readonly search: string
  readonly sort: ContactSort
  /** Number of the first contact that is shown. */
  readonly first: number
}

/** The contacts around those that are shown; while others are fetched, the last ones are kept. */
export function useContactPart({ rule, search, sort, first }: PartOfContacts) {
  const from = Math.max(0, Math.floor(first / step) - 1) * step
  const part = useAsk(
    'contacts.page',
    { rule, search, sort, from, count },
    // Kept briefly: a long list scrolled through would otherwise end up in memory whole.
    { placeholderData: keepPreviousData, gcTime: 10_000 },
  )
  return {
    part,
    contactAt: (index: number): Contact | undefined => part.data?.contacts[index - part.data.from],
  }
}
