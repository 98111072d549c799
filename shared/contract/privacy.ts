import { z } from 'zod'
import { AuditAction, AuditDetails } from '../audience/audit.ts'
import { SuppressionReason } from '../audience/contact.ts'
import { Handout } from '../audience/handout.ts'
import { RetentionRule } from '../audience/retention.ts'
import { SuppressionImportReport } from '../audience/suppressionList.ts'
import { InterfaceLanguageCode } from '../i18n/languages.ts'
import { procedure } from './procedure.ts'
import {
  AuditEntryId,
  ContactId,
  CountyCode,
  DayText,
  InstantText,
  LanguageCode,
  MunicipalityCode,
  Nothing,
  PickedFile,
  Sha256,
} from './scalars.ts'

/** html: to read; json: to take along; zip: both. */
export const HandoutFormat = z.enum(['html', 'json', 'zip'])
export type HandoutFormat = z.infer<typeof HandoutFormat>
export const TableFormat = z.enum(['xlsx', 'csv'])
export type TableFormat = z.infer<typeof TableFormat>

/** Where a file was saved; null where the dialogue was dismissed. */
const SavedFile = z.object({ file: z.string().nullable() })

/** Rows of a long list, from number `from` on. */
const Part = { from: z.number().int().nonnegative(), count: z.number().int().min(1).max(500) }
/** As many as one act may be about, counted out; more are asked for by 'all'. */
const SomeContacts = z.array(ContactId).min(1).max(10_000)

export const SuppressedAddress = z.object({
  hash: Sha256,
  /** Where a contact has it; whoever was erased has left the hash alone. */
  email: z.string().nullable(),
  reason: SuppressionReason,
  at: InstantText,
  /** What told us: a file's name, a person's own word; '' where the reason says it all. */
  source: z.string(),
})
export type SuppressedAddress = z.infer<typeof SuppressedAddress>

/** A contact that nobody has written to for as long as the rule says. */
export const RetentionProposal = z.object({
  id: ContactId,
  email: z.string(),
  name: z.string(),
  role: z.string(),
  municipality: MunicipalityCode.nullable(),
  county: CountyCode.nullable(),
  suppressed: SuppressionReason.nullable(),
  /** null where never. */
  lastMailedAt: InstantText.nullable(),
  createdAt: InstantText,
})
export type RetentionProposal = z.infer<typeof RetentionProposal>

export const AuditEntry = z.object({
  id: AuditEntryId,
  at: InstantText,
  actor: z.string(),
  action: AuditAction,
  batch: z.number().int().nullable(),
  contactId: ContactId.nullable(),
  /** The contact's name, or its address, as it is today; null where it is gone, or the act was of nobody in particular. */
  person: z.string().nullable(),
  details: AuditDetails,
})
export type AuditEntry = z.infer<typeof AuditEntry>

export const AuditFilter = z.object({
  /** [] for all. */
  actions: z.array(AuditAction),
  /** Days in the workspace's zone, both included; null for no limit. */
  fromDay: DayText.nullable(),
  toDay: DayText.nullable(),
  /** Who did it; '' for anybody. */
  actor: z.string().max(200),
  contactId: ContactId.nullable(),
})
export type AuditFilter = z.infer<typeof AuditFilter>

export const privacyContract = {
  /** What is held about whoever has an address. Looking is not handing out, and is not noted. */
  'privacy.lookUp': procedure(z.object({ email: z.string().max(320) }), Handout),
  /** Saves it as a file, and notes that it was handed out. */
  'desktop.saveHandout': procedure(
    z.object({ email: z.string().max(320), format: HandoutFormat, language: InterfaceLanguageCode }),
    SavedFile,
  ),

  'suppressions.page': procedure(
    z.object({ reason: SuppressionReason.nullable(), ...Part }),
    z.object({
      rows: z.array(SuppressedAddress),
      from: z.number().int(),
      found: z.number().int(),
      counts: z.record(SuppressionReason, z.number().int()),
    }),
  ),
  /** Is this address blocked, why, since when and from what? */
  'suppressions.lookUp': procedure(
    z.object({ email: z.string().max(320) }),
    z.object({ email: z.string(), suppression: SuppressedAddress.nullable() }),
  ),
  /** Blocks an address by hand; `added` false where it was blocked already. */
  'suppressions.add': procedure(
    z.object({ email: z.string().max(320), source: z.string().max(200) }),
    z.object({ email: z.string(), added: z.boolean() }),
  ),
  'suppressions.import': procedure(
    PickedFile.extend({
      /** For rows that say none. */
      reason: SuppressionReason.exclude(['erased']),
      dryRun: z.boolean(),
    }),
    SuppressionImportReport,
  ),
  /** Takes an import's new blocks back; those that it made weightier stay so. */
  'suppressions.undoImport': procedure(
    z.object({ batch: z.number().int().positive() }),
    z.object({ removed: z.number().int() }),
  ),
  'desktop.saveSuppressions': procedure(
    z.object({ format: TableFormat, withAddresses: z.boolean(), language: LanguageCode }),
    SavedFile,
  ),

  'retention.rule': procedure(Nothing, RetentionRule),
  'retention.setRule': procedure(RetentionRule, RetentionRule),
  'retention.proposals': procedure(
    z.object(Part),
    z.object({ rows: z.array(RetentionProposal), from: z.number().int(), found: z.number().int() }),
  ),
  /** Keeps contacts until a day though nobody writes to them; null takes that back. */
  'retention.keep': procedure(
    z.object({ ids: SomeContacts, until: DayText.nullable() }),
    z.object({ kept: z.number().int() }),
  ),
  /** Deletes contacts that are proposed, and no others; they can be had back for thirty days. */
  'retention.remove': procedure(
    z.object({ ids: z.union([SomeContacts, z.literal('all')]) }),
    z.object({ removed: z.number().int(), batch: z.number().int() }),
  ),
  'retention.undoRemoval': procedure(
    z.object({ batch: z.number().int().positive() }),
    z.object({ restored: z.number().int() }),
  ),

  'audit.page': procedure(
    AuditFilter.extend(Part),
    z.object({
      entries: z.array(AuditEntry),
      from: z.number().int(),
      found: z.number().int(),
      /** Everybody who has done anything. */
      actors: z.array(z.string()),
    }),
  ),
  'desktop.saveAudit': procedure(
    AuditFilter.extend({ format: TableFormat, language: InterfaceLanguageCode }),
    SavedFile,
  ),
}
