import { z } from 'zod'
import { procedure } from './procedure.ts'
import { ContactId, CountyCode, InstantText, Nothing, SegmentId } from './scalars.ts'
import { WhichContacts } from './whichContacts.ts'

const SegmentName = z.string().min(1).max(100)
const RuleText = z.string().max(2000)

export const Segment = z.object({
  id: SegmentId,
  name: z.string(),
  /** rule: whoever matches when the send starts. list: whom somebody has put there. */
  kind: z.enum(['rule', 'list']),
  /** "county in (24, 25) and role = rektor and not tag = press"; of a list the rule that names it: "list = Styrelsen" */
  rule: z.string(),
  updatedAt: InstantText,
})
export type Segment = z.infer<typeof Segment>

/** Contacts that match and may be mailed; suppressed ones are counted apart. */
export const SegmentCount = z.object({
  count: z.number().int(),
  suppressed: z.number().int(),
  byCounty: z.array(z.object({ county: CountyCode.nullable(), count: z.number().int() })),
})
export type SegmentCount = z.infer<typeof SegmentCount>

/** What pasted addresses came to. */
export const PastedAddresses = z.object({
  added: z.array(ContactId),
  /** On the list before. */
  already: z.number().int(),
  /** Addresses that are no contact's. */
  unknown: z.array(z.string()),
  /** What was pasted and is no address. */
  invalid: z.array(z.string()),
})
export type PastedAddresses = z.infer<typeof PastedAddresses>

export const segmentsContract = {
  'segments.list': procedure(Nothing, z.object({ segments: z.array(Segment) })),
  /** How many contacts there are, and in each segment, suppressed ones too; null where its rule cannot be asked any more. */
  'segments.counts': procedure(
    Nothing,
    z.object({
      everybody: z.number().int(),
      segments: z.array(z.object({ id: SegmentId, contacts: z.number().int().nullable() })),
    }),
  ),
  'segments.save': procedure(
    z.object({ id: SegmentId.nullable(), name: SegmentName, rule: RuleText }),
    Segment,
  ),
  /** Refused while a publication is for it, or a rule names it. Who was on a list is told, so that it can be made again. */
  'segments.delete': procedure(z.object({ id: SegmentId }), z.object({ members: z.array(ContactId) })),
  'segments.count': procedure(z.object({ rule: RuleText }), SegmentCount),
  /** The names that a rule can use, beside places: lists, groups, and publications that were sent, the last first. */
  'segments.names': procedure(
    Nothing,
    z.object({
      lists: z.array(z.string()),
      groups: z.array(z.string()),
      publications: z.array(z.object({ id: z.number().int(), title: z.string(), at: InstantText })),
      /** Of all publications, those to come too. */
      numbers: z.array(z.number().int()),
    }),
  ),
  'lists.create': procedure(
    z.object({ name: SegmentName, contacts: WhichContacts.nullable() }),
    z.object({ list: Segment, added: z.number().int() }),
  ),
  /** Rules that name the list name it anew. */
  'lists.rename': procedure(z.object({ id: SegmentId, name: SegmentName }), Segment),
  'lists.add': procedure(
    z.object({ id: SegmentId, contacts: WhichContacts }),
    z.object({ added: z.array(ContactId) }),
  ),
  'lists.remove': procedure(
    z.object({ id: SegmentId, contacts: WhichContacts }),
    z.object({ removed: z.array(ContactId) }),
  ),
  /** Addresses as somebody pastes them: with names, in lines, parted by commas, semicolons or spaces. */
  'lists.addAddresses': procedure(
    z.object({ id: SegmentId, text: z.string().max(2_000_000) }),
    PastedAddresses,
  ),
  /** The lists that a contact is on. */
  'lists.ofContact': procedure(z.object({ id: ContactId }), z.object({ lists: z.array(SegmentId) })),
}
