import { z } from 'zod'
import { ConsentBasis } from '../audience/contact.ts'
import { procedure } from './procedure.ts'
import { ImportId, PickedFile } from './scalars.ts'

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

export const contactImportContract = {
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
}
