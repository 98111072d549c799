import { z } from 'zod'
import { ConsentBasis, contactLimits } from '../audience/contact.ts'
import { procedure } from './procedure.ts'
import { DayText, ImportId, LanguageCode, Nothing, Sha256 } from './scalars.ts'

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
  /** The town that post goes to: tells the municipality where no cell names it. */
  'town',
  'county',
  'language',
  'tags',
  'consent',
  'consentSource',
  'consentDate',
  'notes',
] as const
export const ImportField = z.enum(importFields)
export type ImportField = z.infer<typeof ImportField>
/** Contact field → heading of the file's column. */
export const ColumnMapping = z.partialRecord(ImportField, z.string())
export type ColumnMapping = z.infer<typeof ColumnMapping>

export const rejectReasons = [
  'email-missing',
  'email-invalid',
  /** The address stands in another column than its own: from there on the columns have slipped. */
  'email-elsewhere',
  'duplicate-in-file',
  'municipality-unknown',
  'county-unknown',
  'county-contradicts-municipality',
  'language-unknown',
  'consent-unknown',
  'date-unreadable',
  'too-long',
  /** The person has asked to be forgotten: an old file must not bring them back. */
  'erased',
  'columns-do-not-match',
  /** A vCard without an end, or with a line that says nothing. */
  'card-unreadable',
] as const
/** Key of the catalogue's audience.reject. */
export const RejectReason = z.enum(rejectReasons)
export type RejectReason = z.infer<typeof RejectReason>

export const RejectedRow = z.object({
  /** As a spreadsheet counts: the heading is row 1. Of a vCard: its place in the file. */
  row: z.number().int(),
  column: z.string(),
  reason: RejectReason,
  value: z.string(),
})
export type RejectedRow = z.infer<typeof RejectedRow>

/** Rejected rows that a report holds; it counts them all, and all can be saved. */
export const mostRejected = 2_000

export const ContactFileFormat = z.enum(['csv', 'xlsx', 'vcard'])
export type ContactFileFormat = z.infer<typeof ContactFileFormat>

/** Something about a file that keeps no row out, but that somebody should know. */
export const ImportNote = z.object({
  kind: z.enum([
    /** The first row is a person already: the columns are named by their place. */
    'headings-missing',
    /** Rows in another encoding than the file's, read as Windows-1252. */
    'mixed-encoding',
    /** Rows with the character NUL, which is left out. */
    'nul',
    /** Rows whose postal town lies in several municipalities: none of them is guessed. */
    'town-ambiguous',
    /** Rows whose address has letters beyond ASCII before its @: it may be so, and is oftener a slip. */
    'email-letters',
  ]),
  /** The first such row, and how many there are. */
  row: z.number().int(),
  count: z.number().int(),
})
export type ImportNote = z.infer<typeof ImportNote>

const count = z.number().int().nonnegative()

/** rows = added + updated + unchanged + rejectedCount; `suppressed` counts those of the kept ones that must not be mailed. */
export const ContactImportReport = z.object({
  dryRun: z.boolean(),
  importId: ImportId.nullable(),
  format: ContactFileFormat,
  /** Of a workbook: the first sheet that holds anything, which is the one read. */
  sheet: z.string().nullable(),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']),
  /** '' where no character parts the columns. */
  delimiter: z.string(),
  rows: count,
  added: count,
  updated: count,
  unchanged: count,
  suppressed: count,
  rejectedCount: count,
  /** The first of them, in the file's order. */
  rejected: z.array(RejectedRow),
  /** Every reason there is, the most frequent first: how many rows, and the first of them. */
  reasons: z.array(z.object({ reason: RejectReason, count, row: z.number().int() })),
  /** Of the kept rows, how the municipality was told: by a cell, by the postal town, by the address's domain. */
  placed: z.object({ byName: count, byTown: count, byDomain: count }),
  notes: z.array(ImportNote),
})
export type ContactImportReport = z.infer<typeof ContactImportReport>

/** A file looked at before it is imported. */
export const ContactFileLook = z.object({
  format: ContactFileFormat,
  sheet: z.string().nullable(),
  encoding: ContactImportReport.shape.encoding,
  delimiter: z.string(),
  headings: z.array(z.string()),
  /** false: the first row is a person already, and the headings are made up. */
  hasHeadings: z.boolean(),
  mapping: ColumnMapping,
  /** The first rows, cells in the order of `headings`. */
  sample: z.array(z.array(z.string())),
  /** Of the whole file: what is imported is what was looked at. */
  sha256: Sha256,
})
export type ContactFileLook = z.infer<typeof ContactFileLook>

/** A file that the officer picked or dropped: main knows which one the token stands for, the page names no path. */
export const FileToken = z.uuid()

export const contactImportContract = {
  'contacts.lookAtFile': procedure(z.object({ file: FileToken }), ContactFileLook),
  'contacts.import': procedure(
    z.object({
      file: FileToken,
      sha256: Sha256,
      mapping: ColumnMapping,
      consent: ConsentBasis.nullable(),
      consentSource: z.string().max(contactLimits.consentSource),
      consentDate: DayText.nullable(),
      /** Whether the postal town and the address's domain may tell the municipality. */
      infersPlace: z.boolean(),
      dryRun: z.boolean(),
    }),
    ContactImportReport,
  ),
  /** Stops the import that is under way; it then fails with `import-cancelled` and has changed nothing. */
  'contacts.cancelImport': procedure(Nothing, Nothing),
  /** The officer is done with the file: what was kept of its rejected rows is forgotten. */
  'contacts.endImport': procedure(Nothing, Nothing),
  /** Every row that the latest import or dry run rejected, as CSV where the officer says; null when dismissed. */
  'desktop.saveRejected': procedure(
    z.object({ language: LanguageCode }),
    z.object({ file: z.string().nullable(), rows: count }),
  ),
  /** Takes a whole import back: `kept` have been changed since, and stay as they are now. */
  'contacts.undoImport': procedure(
    z.object({ importId: ImportId }),
    z.object({ removed: count, reverted: count, kept: count }),
  ),
}

/** What main tells while an import is under way. */
export const contactImportEvents = {
  'contacts.importProgress': z.object({
    phase: z.enum(['reading', 'writing']),
    /** Of the phase, from 0 to 1. */
    share: z.number().min(0).max(1),
    rows: count,
  }),
}
export type ImportProgress = z.infer<(typeof contactImportEvents)['contacts.importProgress']>
