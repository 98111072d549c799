import { keepPreviousData } from '@tanstack/react-query'
import type { Contact } from '../../../../shared/audience/contact.ts'
import type { ContactSort } from '../../../../shared/contract/contacts.ts'
import { call } from '../../../app/call.ts'
import { useAsk } from '../../../app/queries.ts'
import { useRowsForPrint } from '../../../ui/printing.ts'

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
  const printed = useRowsForPrint(part.data?.found ?? 0, async (start, some) => {
    const { contacts } = await call('contacts.page', { rule, search, sort, from: start, count: some })
    return contacts
  })
  return {
    part,
    /** How many rows are drawn for paper; null where they are drawn for the screen. */
    printed: printed?.length ?? null,
    contactAt: (index: number): Contact | undefined =>
      printed === null ? part.data?.contacts[index - part.data.from] : printed[index],
  }
}
