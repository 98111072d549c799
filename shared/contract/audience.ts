import { z } from 'zod'
import { ConsentBasis, Contact, ContactContent, SuppressionReason } from '../audience/contact.ts'
import { procedure } from './procedure.ts'
import {
  ContactId,
  CountyCode,
  ImportId,
  InstantText,
  LanguageCode,
  Nothing,
  PickedFile,
  SegmentId,
} from './scalars.ts'

/** Contact fields that a column can be mapped to. */
export const importFields = [
  'email',
  'name',
  /** With `lastName`, where no column holds the whole name. */
  'firstName',
  'lastName',
  'role',
  'organisation',
  'municipality',
  'county',
  'language',
  'tags',
  'notes',
] as const
export const ImportField = z.enum(importFields)
export type ImportField = z.infer<typeof ImportField>
/** Contact field → heading of the file's column. */
export const ColumnMapping = z.partialRecord(ImportField, z.string())
export type ColumnMapping = z.infer<typeof ColumnMapping>

export const RejectedRow = z.object({
  /** As a spreadsheet counts: the heading is row 1. Of a vCard: its place in the file. */
  row: z.number().int(),
  column: z.string(),
  /** Key of the catalogue's audience.reject. */
  reason: z.enum([
    'email-missing',
    'email-invalid',
    'duplicate-in-file',
    'municipality-unknown',
    'county-unknown',
    'county-contradicts-municipality',
    'language-unknown',
    'too-long',
    /** The person has asked to be forgotten: an old file must not bring them back. */
    'erased',
    'columns-do-not-match',
    /** A vCard without an end, or with a line that says nothing. */
    'card-unreadable',
  ]),
  value: z.string(),
})
export type RejectedRow = z.infer<typeof RejectedRow>

export const ContactFileFormat = z.enum(['csv', 'xlsx', 'vcard'])
export type ContactFileFormat = z.infer<typeof ContactFileFormat>

/** What the contacts are written to. */
export const ContactExportFormat = z.enum(['xlsx', 'csv'])
export type ContactExportFormat = z.infer<typeof ContactExportFormat>

/** rows = added + updated + unchanged + rejected; `suppressed` counts those of the kept ones that must not be mailed. */
export const ContactImportReport = z.object({
  dryRun: z.boolean(),
  importId: ImportId.nullable(),
  format: ContactFileFormat,
  /** Of a workbook: the first sheet that holds anything, which is the one read. */
  sheet: z.string().nullable(),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']),
  /** '' where no character parts the columns. */
  delimiter: z.string(),
  rows: z.number().int(),
  added: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  suppressed: z.number().int(),
  rejected: z.array(RejectedRow),
})
export type ContactImportReport = z.infer<typeof ContactImportReport>

/** A file looked at before it is imported. */
export const ContactFileLook = z.object({
  format: ContactFileFormat,
  sheet: z.string().nullable(),
  encoding: ContactImportReport.shape.encoding,
  delimiter: z.string(),
  headings: z.array(z.string()),
  mapping: ColumnMapping,
  /** The first rows, cells in the order of `headings`. */
  sample: z.array(z.array(z.string())),
})
export type ContactFileLook = z.infer<typeof ContactFileLook>

export const Segment = z.object({
  id: SegmentId,
  name: z.string(),
  /** "county in (24, 25) and role = rektor and not tag = press" */
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

export const contactOrders = ['name', 'role', 'place'] as const
/** What the contacts are sorted by; place is the municipality's name, or the county's where there is none. */
export const ContactSort = z.object({
  by: z.enum(contactOrders),
  direction: z.enum(['ascending', 'descending']),
})
export type ContactSort = z.infer<typeof ContactSort>

export const audienceContract = {
  'contacts.list': procedure(
    z.object({
      /** A rule, as in Segment; '' for all. */
      rule: z.string().max(2000),
      /** Free text over e-mail, name, role, organisation; case and accents folded. */
      search: z.string().max(200),
    }),
    z.object({ contacts: z.array(Contact), total: z.number().int() }),
  ),
  /** As contacts.list, but only the `count` contacts from number `from` on, in an order. */
  'contacts.page': procedure(
    z.object({
      rule: z.string().max(2000),
      search: z.string().max(200),
      sort: ContactSort,
      from: z.number().int().nonnegative(),
      count: z.number().int().min(1).max(500),
    }),
    z.object({
      contacts: z.array(Contact),
      from: z.number().int(),
      /** How many contacts match. */
      found: z.number().int(),
      /** How many there are. */
      total: z.number().int(),
    }),
  ),
  'contacts.save': procedure(z.object({ id: ContactId.nullable(), content: ContactContent }), Contact),
  'contacts.delete': procedure(z.object({ id: ContactId }), Nothing),
  /** Undo of delete. */
  'contacts.restore': procedure(z.object({ id: ContactId }), Contact),
  'contacts.suppress': procedure(z.object({ email: z.string(), reason: SuppressionReason }), Nothing),
  /** Undo of a suppression by hand; any other is the recipient's own word, or the mail server's, and stands. */
  'contacts.liftSuppression': procedure(z.object({ email: z.string() }), Nothing),
  /** Removes everything known of the person but the hash that keeps the address from being mailed again. */
  'contacts.erase': procedure(z.object({ email: z.string() }), z.object({ erased: z.boolean() })),
  'contacts.lookAtFile': procedure(PickedFile, ContactFileLook),
  /** Some rows of a file as it was read: the rejected ones are saved for mending. Rows that could not be read are not there. */
  'contacts.rowsOfFile': procedure(
    PickedFile.extend({ rows: z.array(z.number().int()) }),
    z.object({
      headings: z.array(z.string()),
      rows: z.array(z.object({ row: z.number().int(), cells: z.array(z.string()) })),
    }),
  ),
  'contacts.import': procedure(
    PickedFile.extend({ mapping: ColumnMapping, consent: ConsentBasis.nullable(), dryRun: z.boolean() }),
    ContactImportReport,
  ),
  /** Takes a whole import back: `kept` have been changed since, and stay as they are now. */
  'contacts.undoImport': procedure(
    z.object({ importId: ImportId }),
    z.object({
      removed: z.number().int().nonnegative(),
      reverted: z.number().int().nonnegative(),
      kept: z.number().int().nonnegative(),
    }),
  ),
  /** Saves every contact as a file where the officer says; null when the dialogue was dismissed. */
  'desktop.saveContacts': procedure(
    z.object({ format: ContactExportFormat, language: LanguageCode }),
    z.object({ file: z.string().nullable() }),
  ),
  'segments.list': procedure(Nothing, z.object({ segments: z.array(Segment) })),
  'segments.save': procedure(
    z.object({ id: SegmentId.nullable(), name: z.string().min(1).max(100), rule: z.string().max(2000) }),
    Segment,
  ),
  'segments.delete': procedure(z.object({ id: SegmentId }), Nothing),
  'segments.count': procedure(z.object({ rule: z.string().max(2000) }), SegmentCount),
}
