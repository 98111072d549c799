import { z } from 'zod'
import { ReachMapping, ReachSourceId } from '../reach/importSources.ts'
import { Metric } from '../reach/observation.ts'
import { procedure } from './procedure.ts'
import { DayText, ImportId, InstantText, Nothing, PickedFile, Sha256 } from './scalars.ts'

export const ReachRejectedRow = z.object({
  row: z.number().int(),
  column: z.string(),
  /** Key of the catalogue's reach.reject. */
  reason: z.enum([
    'source-missing',
    'channel-missing',
    'metric-unknown',
    'value-not-a-number',
    'value-ambiguous',
    'value-negative',
    'value-per-cent',
    'period-unreadable',
    'period-reversed',
    'post-unknown',
    'too-long',
    'columns-do-not-match',
  ]),
  value: z.string(),
})
export type ReachRejectedRow = z.infer<typeof ReachRejectedRow>

/** A row that is no measurement, and was left out without a fault: the sum of the others, the headings once more, or visits without a campaign. */
export const ReachLeftOut = z.object({
  row: z.number().int(),
  why: z.enum(['total', 'headings', 'no-campaign']),
})
export type ReachLeftOut = z.infer<typeof ReachLeftOut>

const ReachSpan = z.object({ from: DayText, to: DayText })

/** What a file brings that has been measured already: by the same source, in the same channel and place, in days that both hold. */
export const ReachOverlap = z.object({
  source: z.string(),
  channel: z.string(),
  metric: Metric,
  /** The days of the file's rows, and of those that are kept already. */
  file: ReachSpan,
  kept: ReachSpan,
  /** How many of those that are kept lie in the file's days. */
  rows: z.number().int(),
})
export type ReachOverlap = z.infer<typeof ReachOverlap>

/** An earlier import of the same rows, whatever the file was called then. */
export const ReachRepeat = z.object({
  importId: ImportId,
  fileName: z.string(),
  source: z.string(),
  at: InstantText,
})
export type ReachRepeat = z.infer<typeof ReachRepeat>

/** How sure it is that a file comes from a source, and the words in it that tell. */
export const ReachRecognised = z.object({
  source: ReachSourceId,
  certainty: z.enum(['sure', 'likely']),
  signs: z.array(z.string()),
  /** The file does not say which days it is about. */
  needsPeriod: z.boolean(),
  /** What it counts, by the definitions of sourceMetrics.ts; the one that is taken where nobody chooses comes first. */
  measures: z.array(z.string()),
})
export type ReachRecognised = z.infer<typeof ReachRecognised>

export const ReachFileLook = z.object({
  sha256: Sha256,
  /** The likeliest first; `generic` is always possible and is named where the headings are its own. */
  recognised: z.array(ReachRecognised),
  headings: z.array(z.string()),
  /** The first rows under the headings. */
  preview: z.array(z.array(z.string())),
  rows: z.number().int(),
  /** Which column is which, as files with these headings have been read before, or as the headings say. */
  mapping: ReachMapping,
  isMappingKept: z.boolean(),
  /** Days that the file's name speaks of. */
  suggestedPeriod: z.string().nullable(),
  repeat: ReachRepeat.nullable(),
})
export type ReachFileLook = z.infer<typeof ReachFileLook>

/** What the officer says that the file does not. */
export const ReachSaid = z.object({
  source: z.string().max(200).default(''),
  channel: z.string().max(100).default(''),
  metric: z.string().max(40).default(''),
  /** As readPeriod takes it: "2026-11", "2026-11-01/2026-11-30". */
  period: z.string().max(60).default(''),
})
export type ReachSaid = z.infer<typeof ReachSaid>

export const overlapAnswers = ['refuse', 'both', 'newer'] as const

export const ReachImportOptions = z.object({
  /** Left out: `generic`, by headings of its own. */
  source: ReachSourceId.optional(),
  mapping: ReachMapping.optional(),
  said: ReachSaid.partial().optional(),
  /** The measures to take in; left out: the first that counts contacts, and those that count something else. */
  measures: z.array(z.string()).optional(),
  /**
   * Where the same has been measured already in days that overlap. `refuse`: nothing is taken in; `both` keeps the old beside the new;
   * `newer` ends the old.
   */
  overlap: z.enum(overlapAnswers).optional(),
})
export type ReachImportOptions = z.infer<typeof ReachImportOptions>

export const ReachImportReport = z.object({
  source: ReachSourceId,
  /** null where nothing was taken in. */
  importId: ImportId.nullable(),
  added: z.number().int(),
  /** Rows that the workspace or this file already holds, word for word. */
  unchanged: z.number().int(),
  /** Earlier rows that the file's took the place of. */
  superseded: z.number().int(),
  rejected: z.array(ReachRejectedRow),
  leftOut: z.array(ReachLeftOut),
  /** Rows kept whose county could not be told, with what the file said. */
  unknownCounty: z.array(z.object({ row: z.number().int(), value: z.string() })),
  /** Not empty only where `overlap` is `refuse`: then nothing was taken in. */
  overlaps: z.array(ReachOverlap),
  repeat: ReachRepeat.nullable(),
})
export type ReachImportReport = z.infer<typeof ReachImportReport>

export const ReachImportEntry = z.object({
  id: ImportId,
  fileName: z.string(),
  source: z.string(),
  at: InstantText,
  added: z.number().int(),
  rejected: z.number().int(),
  undoneAt: InstantText.nullable(),
})
export type ReachImportEntry = z.infer<typeof ReachImportEntry>

export const reachImportContract = {
  'reach.lookAtFile': procedure(PickedFile, ReachFileLook),
  'reach.import': procedure(PickedFile.extend(ReachImportOptions.shape), ReachImportReport),
  /** The latest first. */
  'reach.imports': procedure(Nothing, z.array(ReachImportEntry)),
  /** Takes a whole import back: its rows end, and those that it took the place of count again. */
  'reach.undoImport': procedure(
    z.object({ importId: ImportId }),
    z.object({ ended: z.number().int(), revived: z.number().int() }),
  ),
  /** Undo of that; `overlap` as for an import that takes everything in. */
  'reach.redoImport': procedure(
    z.object({ importId: ImportId, overlap: z.enum(['both', 'newer']) }),
    z.object({ ended: z.number().int(), revived: z.number().int() }),
  ),
}

export const reachImportEvents = {
  'reach.importProgress': z.object({
    phase: z.enum(['reading', 'writing']),
    /** Of the phase, from 0 to 1. */
    share: z.number().min(0).max(1),
    rows: z.number().int(),
  }),
}
