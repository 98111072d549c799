import type { ReachLeftOut, ReachRejectedRow } from '../../shared/contract/reachImport.ts'
import type { PostId } from '../../shared/contract/scalars.ts'
import type { SentCampaign } from '../../shared/links/sentCampaign.ts'
import type { ReachMapping, ReachSourceId } from '../../shared/reach/importSources.ts'
import type { ObservationContent } from '../../shared/reach/observation.ts'
import type { ReadPlace } from '../../shared/reach/placeReader.ts'
import type { Days } from '../../shared/reach/readPeriod.ts'

/** A file as its records, before anybody knows where it comes from: what every importer is given. */
export interface FileRecords {
  readonly fileName: string
  /** A text has one, a workbook as many as it has filled sheets, JSON none. */
  readonly sheets: readonly FileSheet[]
  /** What a JSON file holds; undefined for what is none. */
  readonly json: unknown
}

export interface FileSheet {
  /** '' for a text. */
  readonly name: string
  /** Trimmed cells; the first record is row 1, and blank ones count. */
  readonly records: readonly (readonly string[])[]
  /** Texts only: rows that the program wrote before the headings and marked with "#", without the mark. They count as rows. */
  readonly remarks: readonly string[]
}

/** How sure an importer is that a file is its own. */
export interface Recognition {
  readonly certainty: 'sure' | 'likely' | 'no'
  /** The words in the file that tell, to be shown. */
  readonly signs: readonly string[]
  /** The file does not say which days it is about: the officer has to. */
  readonly needsPeriod: boolean
  /** What it counts (ids of sourceMetrics.ts); the one to be taken where nobody chooses comes first. */
  readonly measures: readonly string[]
}

/** What a file's words are looked up in, and what the officer has said of it. */
export interface KnownToImporters {
  /** Places are told by one rule whoever names them. */
  readonly placeOf: ReadPlace
  readonly posts: readonly { readonly id: PostId; readonly title: string }[]
  /** Campaigns that links have been tagged with; left out where nobody has asked for them. */
  readonly campaigns?: readonly SentCampaign[]
  /** The post that was published at an address; null where that is none of ours. */
  readonly postAt: (address: string) => PostId | null
  /** null: the officer has not said; a row without days of its own is then rejected. */
  readonly period: Days | null
  /** Who says so, where, and what is counted: only where the file does not say. '' where nobody has said. */
  readonly source: string
  readonly channel: string
  readonly metric: string
  /** Of a file that is no known source's: which heading holds what. null: as the headings say. */
  readonly mapping: ReachMapping | null
}

export interface ReadRow {
  /** As a spreadsheet counts: the first row of the file is row 1. JSON: its place in the list. */
  readonly row: number
  readonly content: ObservationContent
}

export interface ReachReading {
  readonly rows: readonly ReadRow[]
  readonly rejected: readonly ReachRejectedRow[]
  readonly leftOut: readonly ReachLeftOut[]
}

/** One source of files: how to tell one, and what it says. Pure: a file of another shape is read as far as it goes. */
export interface ReachImporter {
  readonly id: ReachSourceId
  recognises(file: FileRecords): Recognition
  /**
   * Every row as observations, one for each measure in it; what cannot be read is rejected with row, column and reason.
   *
   * @throws RundbrevError `table-empty`, `table-columns-missing`
   */
  read(file: FileRecords, known: KnownToImporters): ReachReading
}

export const notRecognised: Recognition = { certainty: 'no', signs: [], needsPeriod: false, measures: [] }
