import { z } from 'zod'

/** What is wrong with an entry of the archive, with its code in the catalogue of errors. */
export const archiveFaults = [
  'archive-manifest-missing',
  'archive-manifest-invalid',
  'archive-manifest-changed',
  'archive-part-missing',
  'archive-part-changed',
  'archive-part-added',
  'archive-addendum-invalid',
  'archive-addendum-broken',
  'archive-addendum-missing',
] as const

/** What is wrong with a workspace. */
export const workspaceFaults = [
  ...archiveFaults,
  'archive-entry-missing',
  'archive-entry-unknown',
  'database-inconsistent',
  'database-reference',
  'database-value',
  'ledger-rows-open',
  'ledger-row-unsettled',
  'ledger-row-in-the-air',
  'reach-sums-differ',
  'asset-missing',
  'asset-changed',
  'backup-changed',
  'sending-held',
] as const

/** Something that is not as it must be: an error as data, told as one (i18n/describeError.ts). */
export const Fault = z.object({
  code: z.enum(workspaceFaults),
  place: z.record(z.string(), z.union([z.string(), z.number()])),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Fault = z.infer<typeof Fault>

export function fault(code: Fault['code'], place: Fault['place'], values: Fault['values'] = {}): Fault {
  return { code, place, values }
}
