import { z } from 'zod'
import { InterfaceLanguageCode } from '../i18n/languages.ts'
import { MediaCoverageRow } from '../reach/mediaCoverage.ts'
import { MediaKind } from '../reach/mediaKind.ts'
import { MediaMention, MediaOutlet, MentionContent, OutletContent } from '../reach/mediaMention.ts'
import { CorrectedObservation, Observation } from '../reach/observation.ts'
import { ReportPeriod } from '../reach/report.ts'
import { procedure } from './procedure.ts'
import {
  CountyCode,
  DayText,
  ImportId,
  MediaMentionId,
  MediaOutletId,
  Nothing,
  PickedFile,
} from './scalars.ts'

/** Which mentions are meant; null narrows nothing. */
const Which = z.object({
  period: ReportPeriod,
  /** 'other': what others have counted in channels that are none of the kinds. */
  kind: z.union([MediaKind, z.literal('other')]).nullable(),
  /** 'country': seen in the whole country; 'unknown': who counted it names no county. */
  county: z.union([CountyCode, z.literal('country'), z.literal('unknown')]).nullable(),
})

export const MediaRejectedRow = z.object({
  row: z.number().int(),
  column: z.string(),
  /** Key of the catalogue's media.reject. */
  reason: z.enum([
    'day-unreadable',
    'outlet-unknown',
    'outlet-several',
    'title-missing',
    'county-unknown',
    'link-unusable',
    'audience-unreadable',
    'post-unknown',
    'too-long',
    'columns-do-not-match',
  ]),
  value: z.string(),
})
export type MediaRejectedRow = z.infer<typeof MediaRejectedRow>

export const MediaImportReport = z.object({
  /** null where nothing was taken in. */
  importId: ImportId.nullable(),
  added: z.number().int(),
  /** Mentions that the list or this file already holds. */
  unchanged: z.number().int(),
  rejected: z.array(MediaRejectedRow),
})
export type MediaImportReport = z.infer<typeof MediaImportReport>

export const mediaContract = {
  /** Those that come with the program and the workspace's own, by name. */
  'media.outlets': procedure(Nothing, z.object({ outlets: z.array(MediaOutlet) })),
  /** The workspace's own, by name, and how many mentions name each. */
  'media.ownOutlets': procedure(
    Nothing,
    z.object({ outlets: z.array(MediaOutlet.extend({ mentions: z.number().int() })) }),
  ),
  /** id null: a new one. */
  'media.saveOutlet': procedure(
    z.object({ id: MediaOutletId.nullable(), content: OutletContent }),
    MediaOutlet,
  ),
  /** One of the workspace's own; one that mentions name is kept (`media-outlet-in-use`). */
  'media.removeOutlet': procedure(z.object({ id: MediaOutletId }), MediaOutlet),
  /** Undo of remove. */
  'media.restoreOutlet': procedure(z.object({ id: MediaOutletId }), MediaOutlet),
  /** The latest first; `span`: the first and last day of any, whatever is asked for. */
  'media.list': procedure(
    z.object({ period: ReportPeriod }),
    z.object({
      mentions: z.array(MediaMention),
      span: z.object({ from: DayText, to: DayText }).nullable(),
    }),
  ),
  /** id null: a new one. */
  'media.save': procedure(z.object({ id: MediaMentionId.nullable(), content: MentionContent }), MediaMention),
  'media.remove': procedure(z.object({ id: MediaMentionId }), MediaMention),
  /** Undo of remove. */
  'media.restore': procedure(z.object({ id: MediaMentionId }), MediaMention),
  /** Kind by county: the counties aimed at, in the settings' order, and after them every other where somebody was seen. */
  'media.coverage': procedure(
    z.object({ period: ReportPeriod }),
    z.object({
      counties: z.array(CountyCode),
      aimed: z.number().int(),
      rows: z.array(MediaCoverageRow),
    }),
  ),
  /** The rows behind one number of the coverage: mentions of the list, and what others have counted. */
  'media.rows': procedure(
    Which,
    z.object({
      mentions: z.array(MediaMention),
      observations: z.array(Observation),
      /** What any of them said before. */
      corrected: z.array(CorrectedObservation),
    }),
  ),
  /** Asks where, and writes the period's mentions as a table that `media.import` reads; null when dismissed. */
  'desktop.saveMentions': procedure(
    z.object({ period: ReportPeriod, language: InterfaceLanguageCode }),
    z.object({ file: z.string().nullable() }),
  ),
  /** A table of mentions; taken back by `reach.undoImport`. */
  'media.import': procedure(PickedFile, MediaImportReport),
}
