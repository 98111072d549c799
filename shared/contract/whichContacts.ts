import { z } from 'zod'
import { ContactId } from './scalars.ts'

/** Contacts that something is done to: these, or all that a list shows but some. */
export const WhichContacts = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ids'), ids: z.array(ContactId) }),
  z.object({
    kind: z.literal('matching'),
    /** As in contacts.page. */
    rule: z.string().max(2000),
    search: z.string().max(200),
    except: z.array(ContactId),
  }),
])
export type WhichContacts = z.infer<typeof WhichContacts>
