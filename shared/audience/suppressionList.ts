import { z } from 'zod'
import { DayText } from '../contract/scalars.ts'
import { foldText } from '../text/foldText.ts'
import { type SuppressionReason, SuppressionReason as SuppressionReasonSchema } from './contact.ts'
import { parseEmailAddress } from './emailAddress.ts'

export const SuppressionReject = z.object({
  /** As a spreadsheet counts. */
  row: z.number().int(),
  /** Key of the catalogue's privacy.suppressions.reject. */
  reason: z.enum(['address-missing', 'address-invalid', 'reason-unknown', 'date-invalid', 'duplicate']),
  value: z.string(),
})
export type SuppressionReject = z.infer<typeof SuppressionReject>

/** rows = added + raised + known + rejected. */
export const SuppressionImportReport = z.object({
  dryRun: z.boolean(),
  /** What undo asks for; null where nothing was added. */
  batch: z.number().int().nullable(),
  rows: z.number().int(),
  added: z.number().int(),
  /** Blocked before for a lighter reason, for a weightier one now. */
  raised: z.number().int(),
  known: z.number().int(),
  /** Of those added or raised, how many are contacts. */
  contacts: z.number().int(),
  /** At most `mostRejects` of them; `rejectedCount` counts all. */
  rejected: z.array(SuppressionReject),
  rejectedCount: z.number().int(),
})
export type SuppressionImportReport = z.infer<typeof SuppressionImportReport>
export const mostRejects = 1_000

/** A line of a list: whom it blocks, and what it says of it. */
export interface ListedSuppression {
  readonly row: number
  readonly who:
    | { readonly kind: 'address'; readonly emailKey: string }
    | { readonly kind: 'hash'; readonly hash: string }
  /** null where the list says none. */
  readonly reason: SuppressionReason | null
  /** A day; null where the list says none. */
  readonly day: string | null
  readonly source: string
}

export interface SuppressionList {
  readonly listed: readonly ListedSuppression[]
  readonly rejected: readonly SuppressionReject[]
}

/**
 * Reads the rows of a file as a list of addresses that must not be mailed: with headings or without, the addresses (or the
 * hashes of a list that was exported without them) in whatever column most of them stand. Other columns count where their
 * heading says reason, day or source, in Swedish or English.
 *
 * @param records every row of the file, blank ones too; the first is row 1
 * @returns step by step, each with the rows behind it, so that whoever has a window to answer can do so between two of them
 */
export function* suppressionListSteps(
  records: readonly (readonly string[])[],
): Generator<number, SuppressionList> {
  const columns = whoColumns(records)
  const first = records.findIndex((cells) => cells.some((cell) => cell.trim() !== ''))
  const hasHeading = columns.length === 0 || !columns.some((column) => isWho(records[first]?.[column] ?? ''))
  const headings = hasHeading ? (records[first] ?? []).map(plainHeading) : []
  const column = (names: readonly string[]) => headings.findIndex((heading) => names.includes(heading))
  const [reasonAt, dayAt, sourceAt] = [column(reasonHeadings), column(dayHeadings), column(sourceHeadings)]
  const listed: ListedSuppression[] = []
  const rejected: SuppressionReject[] = []
  const seen = new Set<string>()
  for (const [index, cells] of records.entries()) {
    if (index % rowsPerStep === 0) yield index
    const row = index + 1
    if (index < first || (hasHeading && index === first) || cells.every((cell) => cell.trim() === ''))
      continue
    const said = (at: number) => (at < 0 ? '' : (cells[at] ?? '').trim())
    const refuse = (reason: SuppressionReject['reason'], value: string) =>
      rejected.push({ row, reason, value })
    const written =
      columns.map((at) => said(at)).find((text) => text !== '') ??
      (columns.length === 0 ? (cells[0] ?? '').trim() : '')
    const who = readWho(written)
    const reason = readReason(said(reasonAt))
    const day = readDay(said(dayAt))
    if (written === '') refuse('address-missing', cells.join(' ').trim())
    else if (who === undefined) refuse('address-invalid', written)
    else if (reason === undefined) refuse('reason-unknown', said(reasonAt))
    else if (day === undefined) refuse('date-invalid', said(dayAt))
    else {
      const key = who.kind === 'address' ? who.emailKey : who.hash
      if (seen.has(key)) refuse('duplicate', written)
      else listed.push({ row, who, reason, day, source: said(sourceAt).slice(0, 200) })
      seen.add(key)
    }
  }
  return { listed, rejected }
}

const hashForm = /^[0-9a-f]{64}$/i
const rowsPerStep = 2_000
/** Rows looked at to find the column. */
const sampleSize = 200

/** Columns with an address or a hash in them, the one with addresses first: a list may have both, and addresses say more. */
function whoColumns(records: readonly (readonly string[])[]): number[] {
  const counts = new Map<number, number>()
  for (const cells of records.slice(0, sampleSize)) {
    for (const [column, cell] of cells.entries()) {
      if (isWho(cell)) counts.set(column, (counts.get(column) ?? 0) + (hashForm.test(cell.trim()) ? 1 : 1000))
    }
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([column]) => column)
}

function isWho(cell: string): boolean {
  return readWho(cell.trim()) !== undefined
}

function readWho(text: string): ListedSuppression['who'] | undefined {
  if (hashForm.test(text)) return { kind: 'hash', hash: text.toLowerCase() }
  const reading = parseEmailAddress(text)
  return reading.kind === 'address' ? { kind: 'address', emailKey: reading.key } : undefined
}

const reasonHeadings = ['orsak', 'anledning', 'skal', 'sparr', 'reason', 'status', 'type', 'typ']
const dayHeadings = ['datum', 'dag', 'sedan', 'date', 'day', 'since', 'at', 'time', 'timestamp', 'tid']
const sourceHeadings = ['kalla', 'ursprung', 'source', 'origin', 'from', 'fran']

function plainHeading(heading: string): string {
  return foldText(heading).replace(/[^a-z\d]/g, '')
}

/** What lists of other programs, and ours in both languages, call the reasons. */
const reasonWords: Readonly<Record<SuppressionReason, readonly string[]>> = {
  unsubscribed: [
    'avregistrerad',
    'avregistrering',
    'avanmald',
    'unsubscribed',
    'unsubscribe',
    'optout',
    'optedout',
  ],
  'hard-bounce': [
    'studsar',
    'studs',
    'hardbounce',
    'hardbounced',
    'bounce',
    'bounced',
    'bounces',
    'finnsinte',
  ],
  complaint: ['anmald', 'anmalan', 'klagomal', 'complaint', 'complained', 'spam', 'abuse', 'reported'],
  erased: ['raderad', 'radering', 'erased', 'forgotten'],
  'by-hand': ['sparrad', 'forhand', 'manuell', 'byhand', 'blocked', 'manual', 'blocklist'],
}

/** null for none said, undefined for one that is not known. */
function readReason(text: string): SuppressionReason | null | undefined {
  if (text === '') return null
  const word = plainHeading(text)
  return SuppressionReasonSchema.options.find(
    (reason) => plainHeading(reason) === word || reasonWords[reason].includes(word),
  )
}

/** The day of "2026-11-25" or "2026-11-25 14:30"; null for none said, undefined for what is no day. */
function readDay(text: string): string | null | undefined {
  if (text === '') return null
  const day = DayText.safeParse(text.slice(0, 10))
  return day.success && /^(?:$|[T ])/.test(text.slice(10)) ? day.data : undefined
}
