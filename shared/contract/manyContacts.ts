import { z } from 'zod'
import { ContactChange } from '../audience/contactChange.ts'
import { procedure } from './procedure.ts'
import { WhichContacts } from './whichContacts.ts'

/** An act over many contacts, by the number that its entries in the audit trail share; null where nothing was to be done. */
const ManyDone = z.object({ batch: z.number().int().nullable(), done: z.number().int() })

/** What is done to many contacts at once: each is one transaction, and can be taken back as a whole. */
export const manyContactsContract = {
  /** Those that are already as they are to be do not count. */
  'contacts.changeMany': procedure(z.object({ which: WhichContacts, change: ContactChange }), ManyDone),
  'contacts.deleteMany': procedure(z.object({ which: WhichContacts }), ManyDone),
  /** By hand. Whoever is suppressed already does not count. */
  'contacts.suppressMany': procedure(z.object({ which: WhichContacts }), ManyDone),
  /** Takes such an act back, for all contacts that are still as it left them. */
  'contacts.undoMany': procedure(
    z.object({ batch: z.number().int().positive() }),
    z.object({
      undone: z.number().int(),
      /** Changed since, and kept as they are. */
      kept: z.number().int(),
    }),
  ),
}
